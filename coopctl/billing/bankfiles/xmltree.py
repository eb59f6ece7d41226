"""XML from outside, without XML's dangers: no DTD, entities or network; bounded size and depth."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from coopctl.core.errors import InvalidInputError

MAX_BYTES = 32 * 2**20


class Node:
    """An element of the message's own namespace, by local names."""

    def __init__(self, element: etree._Element, *, namespace: str) -> None:
        self._element = element
        self._namespace = namespace

    @property
    def name(self) -> str:
        """Its local name; with the namespace in braces if that's a foreign one."""
        return str(self._element.tag).removeprefix(f"{{{self._namespace}}}")

    @property
    def own_text(self) -> str:
        """Its text up to its first child, without blanks around it."""
        return " ".join((self._element.text or "").split())

    def children(self, name: str | None = None) -> Iterator[Node]:
        """Yield its elements, or only those with that name."""
        for element in self._element:
            node = Node(element, namespace=self._namespace)
            if name in (None, node.name):
                yield node

    def find(self, path: str) -> Node | None:
        """Return the first element on a path like `Refs/AcctSvcrRef`."""
        node: Node | None = self
        for name in path.split("/"):
            node = next(node.children(name), None) if node is not None else None
        return node

    def text(self, path: str) -> str:
        """Return the text on a path without blanks around it, empty if it isn't there."""
        node = self.find(path)
        return node.own_text if node is not None else ""

    def attribute(self, name: str) -> str:
        """Return an attribute, empty if it isn't there."""
        return str(self._element.get(name, ""))


def parse_document(data: bytes) -> tuple[str, Node]:
    """Return the namespace and the root. Raises InvalidInputError for anything but plain, complete
    XML of at most 32 MiB.
    """
    if len(data) > MAX_BYTES:
        raise InvalidInputError(
            f"the file is larger than {MAX_BYTES >> 20} MiB",
            hint="ask the bank for shorter periods",
        )
    # Not collect_ids=False: with it, libxml2 opens an external DTD after all.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InvalidInputError(
            f"the file isn't complete XML: {error}",
            hint="fetch it from the bank again; it may have been cut off",
        ) from None
    if root.getroottree().docinfo.internalDTD is not None or any(
        True for _ in root.iter(etree.Entity)
    ):
        raise InvalidInputError(
            "the file has a DTD or entities, which no bank's file needs",
            hint="fetch it from the bank again",
        )
    # Banks and networks put the document into an envelope of their own.
    document = next(root.iter("{*}Document"), root)
    namespace = etree.QName(document).namespace or ""
    return namespace, Node(document, namespace=namespace)
