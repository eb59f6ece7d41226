"""What lies in a site's folder is served, whatever modes programs and clients give it."""

import io
import stat
import subprocess
import uuid

import pytest

UNITS = ("nginx.service", "coop-php@9905.service")


@pytest.fixture
def folder(sftp, berg):
    """A new folder in the site, made by SFTP; below `/`, and as SFTP has it."""
    name = uuid.uuid4().hex
    sftp.mkdir(f"/{berg}/htdocs/{name}")
    return name, f"/{berg}/htdocs/{name}"


@pytest.fixture
def client(server, neighbours, tmp_path):
    """OpenSSH's own `sftp`: call it with commands, as a person types them."""
    key = tmp_path / "key"
    neighbours.key.write_private_key_file(str(key))
    key.chmod(0o600)
    options = [
        f"-oIdentityFile={key}",
        "-oIdentitiesOnly=yes",
        f"-oUserKnownHostsFile={server.known_hosts}",
        f"-oPort={server.port}",
    ]

    def run(*commands):
        subprocess.run(
            ["sftp", "-b", "-", *options, f"coop-9905@{server.address}"],
            input="\n".join(commands),
            text=True,
            check=True,
            capture_output=True,
        )

    return run


def put(sftp, path, text, mode=None):
    sftp.putfo(io.BytesIO(text.encode()), path)
    if mode is not None:
        sftp.chmod(path, mode)


@pytest.fixture(scope="module")
def plain(neighbours):
    return neighbours.add("plain", kind="static")


@pytest.mark.parametrize("kind", ["php", "static"])
@pytest.mark.parametrize("mode", [0o600, 0o400, 0o640, 0o666, 0o755])
def test_a_file_of_any_mode_is_served(plain, sftp, visit, berg, kind, mode):
    site = berg if kind == "php" else plain
    name = f"{uuid.uuid4().hex}.html"
    put(sftp, f"/{site}/htdocs/{name}", "hello", mode=mode)
    page = visit(site, f"/{name}")
    assert (page.status, page.body) == (200, "hello")


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_script_that_is_the_households_alone_runs(sftp, visit, berg, mode):
    name = f"{uuid.uuid4().hex}.php"
    put(sftp, f"/{berg}/htdocs/{name}", "<?php echo $_SERVER['PATH_INFO'], $_GET['a'];", mode=mode)
    assert visit(berg, f"/{name}/more?a=b").body == "/moreb"


@pytest.mark.parametrize("mode", [0o700, 0o711, 0o750, 0o755])
def test_what_lies_in_a_folder_of_any_mode_is_served(sftp, visit, berg, folder, mode):
    name, path = folder
    sftp.mkdir(f"{path}/b c")
    put(sftp, f"{path}/b c/å.html", "deep")
    sftp.chmod(f"{path}/b c", mode)
    sftp.chmod(path, mode)
    page = visit(berg, f"/{name}/b%20c/%C3%A5.html")
    assert (page.status, page.body) == (200, "deep")


def test_what_is_put_into_a_folder_after_its_mode_was_changed_is_served(
    client, visit, berg, folder, tmp_path
):
    """`put -r` sets modes as they are at home; the next upload comes a day later."""
    name, path = folder
    (tmp_path / "site").mkdir(mode=0o755)
    (tmp_path / "site" / "one.html").write_text("one")
    (tmp_path / "two.html").write_text("two")
    (tmp_path / "two.html").chmod(0o600)
    client(f"put -r {tmp_path}/site {path}/site")
    client(f"chmod 755 {path}/site", f"put {tmp_path}/two.html {path}/site/two.html")
    client(f"put -p {tmp_path}/two.html {path}/site/three.html")
    assert [visit(berg, f"/{name}/site/{page}.html").body for page in ("one", "two", "three")] == [
        "one",
        "two",
        "two",
    ]


def test_php_makes_folders_with_the_mode_of_their_parent(run_php, berg):
    """As WordPress and backup programs do."""
    said = run_php(
        berg,
        """
        $mode = fileperms(__DIR__) & 07777;
        @rmdir(__DIR__ . '/made');
        var_dump(mkdir(__DIR__ . '/made', $mode), chmod(__DIR__ . '/made', $mode));
        printf('%o', fileperms(__DIR__ . '/made') & 07777);
        """,
    )
    assert said == "bool(true)\nbool(true)\n750"


def test_an_upload_is_served(neighbours, visit, berg):
    neighbours.write(
        berg,
        "up.php",
        "<?php move_uploaded_file($_FILES['f']['tmp_name'], __DIR__.'/moved.txt');",
    )
    form = (
        b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\n'
        b"a picture\r\n--x--\r\n"
    )
    visit(
        berg,
        "/up.php",
        method="POST",
        body=form,
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )
    assert visit(berg, "/moved.txt").body == "a picture"


def test_what_php_writes_beside_and_renames_into_place_is_served(run_php, visit, berg):
    run_php(
        berg,
        """
        foreach (['here' => __DIR__, 'elsewhere' => sys_get_temp_dir()] as $name => $place) {
            $file = tempnam($place, 'new');
            file_put_contents($file, 'renamed');
            rename($file, __DIR__ . "/$name.txt");
        }
        """,
    )
    assert [visit(berg, f"/{name}.txt").body for name in ("here", "elsewhere")] == ["renamed"] * 2


def test_an_archive_with_modes_of_its_own_is_served(run_php, visit, berg):
    run_php(
        berg,
        """
        $zip = new ZipArchive();
        $zip->open(__DIR__ . '/a.zip', ZipArchive::CREATE | ZipArchive::OVERWRITE);
        $zip->addFromString('theme/style.css', 'body {}');
        $zip->setExternalAttributesName('theme/style.css', ZipArchive::OPSYS_UNIX, 0100600 << 16);
        $zip->close();
        $zip->open(__DIR__ . '/a.zip');
        $zip->extractTo(__DIR__);
        chmod(__DIR__ . '/theme', 0700);
        chmod(__DIR__ . '/theme/style.css', 0600);
        """,
    )
    assert visit(berg, "/theme/style.css").body == "body {}"


def test_a_folder_without_an_index_and_a_foreign_link_stay_closed(sftp, visit, berg, folder):
    name, path = folder
    sftp.symlink("/etc/passwd", f"{path}/link.txt")
    assert visit(berg, f"/{name}/").status == 403
    assert visit(berg, f"/{name}/link.txt").status in (403, 404)


def test_a_neighbour_sees_nothing_all_the_same(run_php, berg, dal, neighbours):
    other = f"/srv/coop/99f6/web/{dal}/htdocs/secret.html"
    assert run_php(berg, f"var_dump(@file_get_contents('{other}'));") == "bool(false)\n"
    neighbours.host.run_expect(
        [1],
        f"setpriv --reuid=29905 --regid=29905 --clear-groups cat {other}",
    )


def test_a_folder_of_former_versions_is_mended_by_the_next_apply(neighbours, host, visit, berg):
    """They had the set-group-ID bit and the web server's group, and no ACL."""
    site = f"/srv/coop/9905/web/{berg}/htdocs"
    neighbours.write(berg, "old/page.html", "old")
    host.run_expect(
        [0],
        f"setfacl -R -b {site}; chown 29905:33 {site} {site}/old; chmod 2750 {site} {site}/old; "
        f"chown 29905:29905 {site}/old/page.html; chmod 600 {site}/old/page.html",
    )
    assert neighbours.apply() > 0
    assert neighbours.apply() == 0
    assert visit(berg, "/old/page.html").body == "old\n"
    assert not host.file(f"{site}/old").mode & stat.S_ISGID
