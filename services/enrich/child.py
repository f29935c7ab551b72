"""A child process of the worker: holds the model, enriches one article at a time."""

import sys
from collections.abc import Callable

from services.chassis.child import answer_until_eof
from services.enrich.attempt import Answer, Question
from services.enrich.models import load_model
from services.enrich.pipeline import UnreadableError, enrich, pipeline


def main(model_name: str) -> None:
    """Load the model, then answer until the worker closes the pipe."""
    answer_until_eof(lambda: _prepare(model_name))


def _prepare(model_name: str) -> Callable[[bytes], bytes]:
    steps = pipeline(load_model(model_name))

    def answer(question: bytes) -> bytes:
        asked = Question.model_validate_json(question)
        try:
            result = enrich(asked.article, asked.envelope, steps)
        except UnreadableError as error:
            cause = type(error.__cause__ or error).__name__
            return Answer(unreadable=str(error), error=cause).model_dump_json().encode()
        article = result.article.model_dump_json()
        return Answer(article=article, seconds=result.seconds, failures=result.failures).model_dump_json().encode()

    return answer


if __name__ == "__main__":
    main(sys.argv[1])
