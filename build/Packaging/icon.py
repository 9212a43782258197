#!/usr/bin/env python3
"""Draws icon.png, 128 by 128: the layers of an image, one of them cut short. Needs nothing but Python."""
import pathlib
import struct
import zlib

SIZE, SAMPLES = 128, 4
BLUE, WHITE, ORANGE = (16, 58, 99), (255, 255, 255), (255, 138, 31)
# Left, top, right, bottom, radius and color, from back to front.
SHAPES = [
    (4, 4, 124, 124, 26, BLUE),
    (26, 80, 102, 98, 6, WHITE),
    (26, 55, 102, 73, 6, WHITE),
    (26, 30, 58, 48, 6, WHITE),
    (68, 36, 78, 42, 3, ORANGE),
    (84, 36, 94, 42, 3, ORANGE),
]


def covers(shape, x, y):
    left, top, right, bottom, radius, _ = shape
    if not (left <= x <= right and top <= y <= bottom):
        return False
    across = max(left + radius - x, x - right + radius, 0)
    down = max(top + radius - y, y - bottom + radius, 0)
    return across * across + down * down <= radius * radius


def pixel(column, row):
    total = [0, 0, 0, 0]
    for sample in range(SAMPLES * SAMPLES):
        x = column + (sample % SAMPLES + 0.5) / SAMPLES
        y = row + (sample // SAMPLES + 0.5) / SAMPLES
        color = next((shape[5] for shape in reversed(SHAPES) if covers(shape, x, y)), None)
        if color:
            total = [a + b for a, b in zip(total, (*color, 1))]
    covered = total[3]
    return bytes([*(part // max(covered, 1) for part in total[:3]), covered * 255 // (SAMPLES * SAMPLES)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
image = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
image += chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
pathlib.Path(__file__).with_name("icon.png").write_bytes(image)
