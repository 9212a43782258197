FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN pip install uv && uv sync --frozen

FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app /app
CMD ["python", "app.py"]
