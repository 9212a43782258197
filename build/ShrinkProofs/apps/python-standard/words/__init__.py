def load(path):
    with open(path, encoding="utf-8") as lines:
        return lines.read().split()
