FROM python:3.14-slim
RUN [|pipx install black|] && sudo pipx --version
RUN PIP_NO_CACHE_DIR=1 pipx install ruff
