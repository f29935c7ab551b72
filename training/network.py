"""The network: a BERT encoder that is also told how each piece of a word was printed, and a line of labels."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from services.enrich.recogniser.casing import SHAPES
from training.labels import LABELS

EXITS = (3, 4, 6)
"""Layers behind which labels stand. The fourth is published; the third has the first layers learn sooner."""
WIDTH, HEADS, INNER, LONGEST = 384, 12, 1536, 512
_PIECES = 30_522


class Layer(nn.Module):
    """Attention and two dense layers, each with its residual."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.gathered, self.rested = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, 1e-12)
        self.inner, self.outer, self.settled = (
            nn.Linear(WIDTH, INNER),
            nn.Linear(INNER, WIDTH),
            nn.LayerNorm(WIDTH, 1e-12),
        )
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states after this layer; `mask` is false where a row is padded."""
        batch, length, _ = states.shape
        query, key, value = (
            part(states).view(batch, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(query, key, value, mask)
        seen = self.gathered(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.rested(states + self.drop(seen))
        return self.settled(states + self.drop(self.outer(functional.gelu(self.inner(states)))))


class Network(nn.Module):
    """Pieces and their shapes in, a logit a label out, after each layer that is an exit.

    What is published is the layers up to one of them.
    """

    def __init__(self, layers: int, exits: tuple[int, ...]) -> None:
        super().__init__()
        self.pieces, self.places = nn.Embedding(_PIECES, WIDTH), nn.Embedding(LONGEST, WIDTH)
        self.shapes, self.rested = nn.Embedding(SHAPES, WIDTH), nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.labels = nn.ModuleDict({str(at): nn.Linear(WIDTH, len(LABELS)) for at in exits})
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor) -> dict[int, Tensor]:
        """Return the logits at each exit."""
        mask = (pieces != 0)[:, None, None, :]
        places = torch.arange(pieces.shape[1])
        states = self.drop(self.rested(self.pieces(pieces) + self.places(places) + self.shapes(shapes)))
        found: dict[int, Tensor] = {}
        for number, layer in enumerate(self.layers, 1):
            states = layer(states, mask)
            if str(number) in self.labels:
                found[number] = self.labels[str(number)](states)
        return found


def from_base(base: dict[str, np.ndarray]) -> Network:
    """Return a network that begins with the base's embeddings and first layers; those of the words stay as they are."""
    network = Network(max(EXITS), EXITS)
    given = {name: torch.from_numpy(np.array(value)) for name, value in base.items()}
    state = network.state_dict()
    state["pieces.weight"] = given["embeddings.word_embeddings.weight"]
    # Every piece is of the first kind of segment: its embedding is the places' business.
    segment = given["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = given["embeddings.position_embeddings.weight"] + segment
    state |= _pair("rested", "embeddings.LayerNorm", given)
    for number in range(max(EXITS)):
        for name, path in _PARTS.items():
            state |= _pair(f"layers.{number}.{name}", f"encoder.layer.{number}.{path}", given)
    network.load_state_dict(state)
    network.pieces.requires_grad_(requires_grad=False)
    return network


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "gathered": "attention.output.dense",
    "rested": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "settled": "output.LayerNorm",
}


def _pair(ours: str, theirs: str, given: dict[str, Tensor]) -> dict[str, Tensor]:
    return {f"{ours}.{part}": given[f"{theirs}.{part}"] for part in ("weight", "bias")}
