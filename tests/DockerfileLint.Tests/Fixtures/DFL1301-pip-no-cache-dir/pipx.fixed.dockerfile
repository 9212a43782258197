FROM python:3.14-slim
RUN PIP_NO_CACHE_DIR=1 pipx install black && sudo pipx --version
RUN PIP_NO_CACHE_DIR=1 pipx install ruff
