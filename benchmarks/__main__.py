"""`make bench`: what serving costs on this machine, from a real server over real HTTP."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table
from twilio.request_validator import RequestValidator

from benchmarks.apart import environment_apart
from benchmarks.memory import resident

ROOT = Path(__file__).resolve().parent.parent
ACCOUNT, TOKEN = "ACbench", "bench"
MESSAGES = (
    "they took my passport and i cant leave, im in doha",
    "hello",
    "is this job in dubai real? they want 900 dollars first",
    "what are the signs of trafficking",
    "1",
    "who reads this?",
    "my friend never goes out alone, her boyfriend has her phone and her money",
    "thanks",
)


def main() -> None:
    """Start a server apart from any other, measure it, stop it, print the figures."""
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        server = _server(Path(folder), port)
        try:
            _wait(port, server)
            ready = time.perf_counter() - started
            rows = asyncio.run(_measure(port))
            memory = resident(server.pid)
        finally:
            server.terminate()
            server.wait(30)
    table = Table(title="Serving", title_justify="left")
    table.add_column("what")
    table.add_column("figure", justify="right")
    for name, figure in (("ready after", f"{ready:.1f} s"), *rows, ("resident memory", f"{memory:.0f} MB")):
        table.add_row(name, figure)
    Console().print(table)


def _server(folder: Path, port: int) -> subprocess.Popen[bytes]:
    environment = environment_apart(
        folder,
        WAYMARK_PORT=str(port),
        WAYMARK_TWILIO_ACCOUNT_SID=ACCOUNT,
        WAYMARK_TWILIO_AUTH_TOKEN=TOKEN,
        OMP_NUM_THREADS="1",
    )
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--no-review"],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


async def _measure(port: int) -> list[tuple[str, str]]:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        await _turns(client, "+97455500000", 8)  # warm
        alone = await _turns(client, "+97455511111", 200)
        late = await _turns(client, "+97455511111", 50)
        started = time.perf_counter()
        together = await asyncio.gather(*(_turns(client, f"+9745552{n:04}", 20) for n in range(16)))
        throughput = 16 * 20 / (time.perf_counter() - started)
    crowded = [took for person in together for took in person]
    return [
        ("one message over HTTP, p50 / p99", _quantiles(alone)),
        ("the same after turn 200", _quantiles(late)),
        ("16 people at once, p50 / p99", _quantiles(crowded)),
        ("throughput, 16 people", f"{throughput:.0f} /s"),
    ]


async def _turns(client: httpx.AsyncClient, sender: str, count: int) -> list[float]:
    validator = RequestValidator(TOKEN)
    url = f"{client.base_url}/webhooks/sms/webhook".replace("//webhooks", "/webhooks")
    took = []
    for number in range(count):
        body = MESSAGES[number % len(MESSAGES)]
        sid = f"SM{sender}{number}{time.time_ns()}"
        parameters = {"MessageSid": sid, "AccountSid": ACCOUNT, "From": sender, "Body": body}
        headers = {"X-Twilio-Signature": validator.compute_signature(url, parameters)}
        started = time.perf_counter()
        response = await client.post("/webhooks/sms/webhook", data=parameters, headers=headers)
        took.append(time.perf_counter() - started)
        response.raise_for_status()
    return took


def _quantiles(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p50, p99 = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"{p50 * 1000:.0f} / {p99 * 1000:.0f} ms"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        if server.poll() is not None:
            sys.exit("The server ended before it was ready. Run `make run` to see why.")
        try:
            if httpx.get(f"http://127.0.0.1:{port}/ready").status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.05)
    sys.exit("The server was not ready within a minute.")


if __name__ == "__main__":
    main()
