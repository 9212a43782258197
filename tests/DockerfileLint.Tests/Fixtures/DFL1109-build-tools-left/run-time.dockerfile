FROM python:3.12-slim AS build
RUN apt-get update && apt-get install -y build-essential libpq-dev
RUN pip install --user psycopg2
FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl [|libpq-dev|] && rm -rf /var/lib/apt/lists/*
COPY --from=build /root/.local /root/.local
RUN python3 -m flask digest compile
CMD ["gunicorn", "app"]
