FROM python:3.13-slim
RUN [|poetry install --only main|]
