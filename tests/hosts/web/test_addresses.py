"""Which address of a site answers with what: programs, pages, types, other names."""

import ssl

import pytest

UNITS = ("nginx.service",)
FRONT = "<?php echo basename(__DIR__), ' ', $_SERVER['REQUEST_URI'], ' ', $_GET['p'] ?? '';"


@pytest.fixture(scope="module")
def program(neighbours):
    """A site with a front controller at its root and another in a folder, as WordPress is."""
    name = neighbours.add("program")
    neighbours.write(name, "index.php", FRONT)
    neighbours.write(name, "blog/index.php", FRONT)
    neighbours.write(name, "picture.svg", "<svg/>")
    neighbours.write(name, "own/index.html", "a page")
    return name


@pytest.fixture(scope="module")
def pages(neighbours):
    name = neighbours.add("pages", kind="static")
    neighbours.write(name, "index.html", "home")
    return name


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/hello-world/", "htdocs"),
        ("/wp-json/wp/v2/posts?p=7", "htdocs"),
        ("/2026/11/a-post/feed/", "htdocs"),
        ("/robots.txt", "htdocs"),
        ("/blog/hello-world/?p=7", "blog"),
        ("/blog/2026/11/deep/deeper/", "blog"),
        ("/blog/", "blog"),
    ],
)
def test_an_address_that_is_no_file_is_the_nearest_programs(visit, program, path, folder):
    page = visit(program, path)
    parameter = "7" if "p=7" in path else ""
    assert (page.status, page.body) == (200, f"{folder} {path} {parameter}")


def test_it_gets_every_method(neighbours, visit, program):
    neighbours.write(
        program,
        "rest/index.php",
        "<?php echo $_SERVER['REQUEST_METHOD'], ' ', file_get_contents('php://input');",
    )
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        page = visit(program, "/rest/x", method=method, body=b"{}")
        assert (page.status, page.body) == (200, f"{method} {{}}")


def test_files_and_folders_with_an_index_come_first(visit, program):
    assert visit(program, "/picture.svg").headers["content-type"].startswith("image/svg+xml")
    assert visit(program, "/own/").body == "a page\n"


def test_without_a_program_it_is_not_found(neighbours, visit):
    name = neighbours.add("empty")
    assert visit(name, "/hello-world/").status == 404
    assert visit(name, "/missing.php").status == 404


def test_a_front_controllers_source_is_never_shown(visit, program):
    for path in ("/blog/index.php/x", "/blog/x.php/../index.php", "/index.php%00.html"):
        assert "<?php" not in visit(program, path).body


def test_a_sites_own_page_for_what_isnt_there(neighbours, visit, pages):
    assert visit(pages, "/nothing").status == 404
    neighbours.write(pages, "404.html", "lost?")
    page = visit(pages, "/nothing")
    assert (page.status, page.body) == (404, "lost?\n")


def test_a_program_in_the_browser_answers_for_every_address(neighbours, visit):
    name = neighbours.add("app", kind="static")
    neighbours.write(name, "200.html", "<div id=app>")
    neighbours.write(name, "assets/a.mjs", "export {}")
    for path in ("/", "/users/7", "/deep/link/"):
        assert (visit(name, path).status, visit(name, path).body) == (200, "<div id=app>\n")
    script = visit(name, "/assets/a.mjs")
    assert script.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mjs", "text/javascript"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.ics", "text/calendar"),
        ("a.geojson", "application/geo+json"),
        ("a.md", "text/markdown"),
        ("a.opus", "audio/opus"),
        ("a.wasm", "application/wasm"),
        ("a.css.map", "application/json"),
    ],
)
def test_types_are_those_that_browsers_insist_on(neighbours, visit, pages, name, kind):
    neighbours.write(pages, name, "x")
    assert visit(pages, f"/{name}").headers["content-type"].split(";")[0] == kind


@pytest.mark.parametrize("name", ["a.php", "a.PHP", "a.phtml", "a.phar", "a.php7", "a.phps"])
def test_a_site_of_files_never_shows_php(neighbours, visit, pages, name):
    neighbours.write(pages, name, "<?php $password = 'secret';")
    for path in (f"/{name}", f"/{name}/x"):
        page = visit(pages, path)
        assert (page.status, "secret" in page.body) == (404, False)


@pytest.mark.parametrize("status", [400, 403, 404, 500, 502, 503, 504])
def test_a_programs_own_answer_stays_its_own(neighbours, visit, program, status):
    neighbours.write(
        program,
        "api.php",
        "<?php http_response_code((int) $_GET['s']); header('Content-Type: application/json');"
        "echo '{}';",
    )
    page = visit(program, f"/api.php?s={status}")
    assert (page.status, page.body) == (status, "{}")
    assert page.headers["content-type"] == "application/json"


def test_the_certificates_name_and_the_requests_must_agree(server, tls, visit, program, pages):
    for other in (pages, "nobody.example", server.address):
        page = visit(program, "/", headers={"Host": other})
        assert page.status == 421, other
    with pytest.raises((ssl.SSLError, OSError)):
        visit("nobody.example", "/")
