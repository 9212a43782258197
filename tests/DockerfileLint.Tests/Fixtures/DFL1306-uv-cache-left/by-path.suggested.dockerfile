FROM debian:12
RUN curl -LsSf https://astral.sh/uv/install.sh | sh \
    && ~/.local/bin/uv venv /opt/app \
    && ~/.local/bin/uv pip install requests \
    && ~/.local/bin/uv cache clean
CMD ["/opt/app/bin/python"]
