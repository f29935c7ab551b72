"""A producer as there are many: one article after the other, repeated until it is accepted."""

import asyncio
import json
import random
from collections import deque
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from itertools import count
from typing import Final

import aiohttp
from pydantic import ValidationError

from benchmarks.chaos.articles import Article, article, second_version
from benchmarks.chaos.ledger import Ledger
from services.chassis.waiting import Backoff
from services.contracts.receipt import Receipt

_KEYED, _WAITING = 0.12, 0.03
_BATCH, _AGAIN, _CORRECTED = 0.05, 0.08, 0.06
_REMEMBERED: Final = 200
_OTHER_TRIES: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT})


@dataclass
class Producer:
    """Posts by itself, or what it is handed, and writes down every acceptance before it goes on."""

    name: str
    url: str
    http: aiohttp.ClientSession
    ledger: Ledger
    rng: random.Random
    _numbers: "count[int]" = field(default_factory=count)
    _sent: deque[Article] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    async def run(self, stop: asyncio.Event) -> None:
        """Post until told to stop; what has been begun is seen through."""
        while not stop.is_set():
            choice = self.rng.random()
            if choice < _BATCH:
                await self.send_batch([self._new() for _ in range(self.rng.randint(4, 12))])
            elif choice < _BATCH + _AGAIN and self._sent:
                await self.send(self.rng.choice(self._sent), new=False)
            elif choice < _BATCH + _AGAIN + _CORRECTED and self._sent:
                first = self.rng.choice(self._sent)
                if first.id:
                    await self.send(second_version(first, self.rng))
            else:
                self._sent.append(one := self._new())
                await self.send(one)

    async def send(self, one: Article, *, new: bool = True) -> None:
        """Post one article until it is accepted."""
        self.ledger.posted += new
        headers = {"Idempotency-Key": one.key} if one.key else {}
        if self.rng.random() < _WAITING:
            headers["Prefer"] = "wait=3"
        pause = _pause()
        while True:
            try:
                async with self.http.post(f"{self.url}/v1/articles", json=one.body(), headers=headers) as answer:
                    body = await answer.read()
                if answer.status in {HTTPStatus.OK, HTTPStatus.ACCEPTED}:
                    await self.ledger.write([(one, Receipt.model_validate_json(body))])
                    return
                if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status not in _OTHER_TRIES:
                    self.ledger.refused.append(f"{answer.status} {body[:200]!r} for {one.id or one.key}")
                    return
            except (aiohttp.ClientError, TimeoutError, OSError):
                pass
            self.ledger.retries += 1
            await asyncio.sleep(pause.next().total_seconds())

    async def send_batch(self, articles: list[Article]) -> None:
        """Post many at once; what is refused goes again; if the answer is cut, all of it does."""
        self.ledger.posted += len(articles)
        pause = _pause()
        while articles:
            answers = await self._answers(articles)
            taken = [(one, receipt) for one, receipt in zip(articles, answers, strict=False) if receipt]
            if taken:
                await self.ledger.write(taken)
            if len(answers) == len(articles):
                articles = [one for one, receipt in zip(articles, answers, strict=True) if receipt is None]
            if articles:
                self.ledger.retries += 1
                await asyncio.sleep(pause.next().total_seconds())

    async def _answers(self, articles: list[Article]) -> list[Receipt | None]:
        """Post a batch; return the answers that came: fewer than were asked for if the connection was cut."""
        body = b"".join(json.dumps(one.body()).encode() + b"\n" for one in articles)
        answers: list[Receipt | None] = []
        try:
            async with self.http.post(
                f"{self.url}/v1/articles:batch", data=body, headers={"Content-Type": "application/x-ndjson"}
            ) as answer:
                while answer.status == HTTPStatus.OK and (line := await answer.content.readline()).endswith(b"\n"):
                    answers.append(_receipt(line))
        except (aiohttp.ClientError, TimeoutError, OSError):
            pass
        return answers

    def _new(self) -> Article:
        name = f"{self.name}-{next(self._numbers)}"
        return article(self.rng, name, keyed=self.rng.random() < _KEYED)


def _pause() -> Backoff:
    return Backoff(first=timedelta(milliseconds=50), longest=timedelta(seconds=1))


def _receipt(line: bytes) -> Receipt | None:
    """Read a line of a batch's answer; None if it says why the article was not taken."""
    try:
        return Receipt.model_validate_json(line)
    except ValidationError:
        return None
