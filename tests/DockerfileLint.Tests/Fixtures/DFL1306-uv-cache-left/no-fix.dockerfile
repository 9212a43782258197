FROM python:3.13-slim
RUN [|uv sync --frozen|] || true && echo x
RUN [|uv sync --frozen|]; echo done &
