"""What sites moved and computed is metered for their household, and nothing else is kept."""

UNITS = ("coop-agent.service",)


def test_metered_bytes_are_the_delivered_bytes(agent, sftp, visit, berg):
    with sftp.open(f"/{berg}/htdocs/big.html", "w") as file:
        file.write("x" * 300_000)
    visit(berg, "/big.html")
    before, after = agent("web_transfer"), agent("web_transfer")
    before.read("--partial-hour")
    delivered = sum(visit(berg, "/big.html").size for _ in range(10))
    after.read("--partial-hour")
    metered = after.use("9905") - before.use("9905")
    assert 3_000_000 < delivered <= metered <= 1.01 * delivered


def test_computing_is_metered(agent, run_php, dal):
    cpu = agent("cpu")
    cpu.read()
    run_php(dal, "while (getrusage()['ru_utime.tv_sec'] < 1) { sqrt(2); } echo 1;")
    cpu.read("--partial-hour")
    assert 200_000 <= cpu.use("99f6") <= 5_000_000


def test_the_meters_log_holds_no_address_and_no_name(host, visit, dal):
    visit(dal, "/secret.html?who=alma")
    host.run_expect([0], "sleep 1.2")
    log = host.file("/var/log/nginx/coop-meter.log").content_string
    assert log
    assert [word for word in ("secret", "alma", dal, "198.", "2001:") if word in log] == []
