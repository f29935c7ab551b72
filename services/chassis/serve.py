"""Running one aiohttp application as a service: listen, tell where, stop on a signal, drain, say how it ended."""

import asyncio
import errno
import gc
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from typing import Any, Final

import structlog
from aiohttp import web

from services.chassis import logs
from services.chassis.access import UnsafeBindError, refuse_unsafe_bind
from services.chassis.orphan import on_lifeline_cut
from services.chassis.settings import ServiceSettings, shown

STOP: Final = web.AppKey("stop", asyncio.Event)
"""Set when the service is to end."""
DIED: Final = web.AppKey("died", list[str])
"""Names of background tasks that ended by themselves: the process must not go on without them."""

_OBJECTS_BEFORE_A_COLLECTION: Final = 20_000
"""Some hundred requests make as many; most are gone with their request, without the collector."""

_log = structlog.get_logger()


def serve(name: str, settings: ServiceSettings, make_app: Callable[[], web.Application]) -> int:
    """Run a service until SIGTERM, SIGINT or the end of its lifeline. Return the exit status."""
    logs.configure(name, settings.log_level, settings.log_format, buffered=True)
    try:
        refuse_unsafe_bind(settings)
    except UnsafeBindError as error:
        _log.error("service.refused_to_start", reason=str(error))
        return 2
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(_serve(settings, make_app))


async def _serve(settings: ServiceSettings, make_app: Callable[[], web.Application]) -> int:
    stop, died = asyncio.Event(), list[str]()
    app = make_app()
    app[STOP], app[DIED] = stop, died
    _stop_on_signals(settings, stop)
    _log.info("service.started", settings=shown(settings))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=settings.drain_timeout.total_seconds())
    try:
        await runner.setup()
        if not stop.is_set():
            _spare_the_collector()
            port = await _listen(runner, settings)
            _log.info("service.listening", host=settings.host, port=port)
            await stop.wait()
        _log.info("service.stopping", died=died)
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL}:
            raise
        _log.error("service.cannot_listen", host=settings.host, port=settings.port, reason=error.strerror)
        return 2
    finally:
        await runner.cleanup()
    _log.info("service.stopped")
    return 1 if died else 0


def _spare_the_collector() -> None:
    """Keep the collector from going through what lives as long as the process, at every few hundred requests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_A_COLLECTION)


async def _listen(runner: web.AppRunner, settings: ServiceSettings) -> int:
    site = web.TCPSite(runner, settings.host, settings.port, reuse_address=True)
    await site.start()
    bound: tuple[Any, ...] = runner.addresses[0]
    port = int(bound[1])
    if settings.port_file:
        settings.port_file.write_text(f"{port}\n", encoding="ascii")
    return port


def _stop_on_signals(settings: ServiceSettings, stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    if settings.lifeline is not None:
        on_lifeline_cut(settings.lifeline, stop.set)


def in_background(
    app: web.Application, name: str, work: Coroutine[Any, Any, None], *, may_end: bool = False
) -> asyncio.Task[None]:
    """Start a task the service cannot live without: if it fails, the process ends with status 1.

    So it does if the task just ends before the service is told to stop, unless it `may_end`.
    """
    task = asyncio.create_task(work, name=name)

    def ended(task: asyncio.Task[None]) -> None:
        if task.cancelled() or (task.exception() is None and (may_end or app[STOP].is_set())):
            return
        _log.critical("task.died", task=name, exc_info=task.exception())
        app[DIED].append(name)
        app[STOP].set()

    task.add_done_callback(ended)
    return task


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None
    import uvloop  # noqa: PLC0415 - not to be had on Windows

    return uvloop.new_event_loop


def free_port(host: str, wanted: int) -> int:
    """Return `wanted` if it can be bound on `host`, else a port that can."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    message = f"no port can be bound on {host}"
    raise OSError(message)
