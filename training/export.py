"""Writing a trained network as an ONNX file of eight-bit weights, which loads without torch and without pickle."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

_HEADS, _EPSILON = 12, 1e-12
_STEPS: Final = 63
"""Weights take seven bits: where a processor adds pairs of products in sixteen bits, eight would run over."""
_MS: Final = "com.microsoft"
Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]


def export(weights: Weights, layers: int, path: Path) -> None:
    """Write the network's first `layers` layers and the labels behind them to `path`."""
    graph = _Graph(weights)
    states = graph.embedded()
    for number in range(layers):
        states = graph.layer(f"layers.{number}.", states)
    graph.labels(states, f"labels.{layers}")
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in _INPUTS]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", None])]
    made = helper.make_graph(graph.nodes, "names", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_MS, 1)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=8, producer_name="copydesk")
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


_INPUTS: Final = ("input_ids", "shapes", "attention_mask")


class _Graph:
    """Nodes and constants, as they come."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def embedded(self) -> str:
        """Add up what a piece is, how it is printed and where it stands."""
        table, scales = _eighths(self._weights["pieces.weight"], axis=1)
        rows = self._node("Gather", [self._constant("pieces", table), "input_ids"])
        sizes = self._node("Gather", [self._constant("pieces.scales", scales), "input_ids"])
        pieces = self._node("Mul", [self._node("Cast", [rows], to=TensorProto.FLOAT), sizes])
        shapes = self._node("Gather", [self._constant("shapes.table", self._weights["shapes.weight"]), "shapes"])
        length = self._node("Gather", [self._node("Shape", ["input_ids"]), self._constant("one", np.array([1]))])
        places = self._constant("places", self._weights["places.weight"])
        places = self._node("Slice", [places, self._constant("zero", np.array([0])), length])
        states = self._node("Add", [self._node("Add", [pieces, shapes]), places])
        self._node("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
        return self._node("LayerNormalization", [states, *self._pair("rested")], axis=-1, epsilon=_EPSILON)

    def layer(self, name: str, states: str) -> str:
        """Add attention and two dense layers, each with its residual."""
        heads = [self.matmul(states, f"{name}{part}") for part in ("query", "key", "value")]
        seen = self._node("MultiHeadAttention", [*heads, "", "mask"], domain=_MS, num_heads=_HEADS)
        states = self._rest(self.matmul(seen, f"{name}gathered"), states, f"{name}rested")
        inner = self._node("Gelu", [self.matmul(states, f"{name}inner")], domain=_MS)
        return self._rest(self.matmul(inner, f"{name}outer"), states, f"{name}settled")

    def labels(self, states: str, name: str) -> None:
        """Add the scores, which cost little and keep all their bits."""
        matrix = self._constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        self._node("Add", [self._node("MatMul", [states, matrix]), bias], "logits")

    def matmul(self, states: str, name: str) -> str:
        """Add a dense layer whose weights have eight bits, and whose input is brought to eight as it comes."""
        matrix, scales = _eighths(self._weights[f"{name}.weight"].T, axis=0)
        inputs = [states, self._constant(f"{name}.weight", matrix), self._constant(f"{name}.scales", scales.ravel())]
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        return self._node("DynamicQuantizeMatMul", [*inputs, "", bias], domain=_MS)

    def _rest(self, states: str, before: str, name: str) -> str:
        """Add what was before, and bring to rest; onnxruntime's one operator for both is five times slower than two."""
        inputs = [self._node("Add", [states, before]), *self._pair(name)]
        return self._node("LayerNormalization", inputs, axis=-1, epsilon=_EPSILON)

    def _pair(self, name: str) -> list[str]:
        return [self._constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias")]

    def _node(self, kind: str, inputs: list[str], output: str = "", domain: str = "", **attributes: object) -> str:
        output = output or f"{kind}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def _constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name


def _eighths(matrix: Floats, axis: int) -> tuple[NDArray[np.int8], Floats]:
    """Return the matrix in eight bits, and what to multiply each row (axis 1) or column (axis 0) with."""
    scales = np.maximum(np.abs(matrix).max(axis=axis, keepdims=True), 1e-8).astype(np.float32) / _STEPS
    return np.round(matrix / scales).astype(np.int8), scales
