FROM python:3.13-slim
RUN [|poetry install --only main|] || true && echo x
RUN [|poetry install --only main|]; echo done &
