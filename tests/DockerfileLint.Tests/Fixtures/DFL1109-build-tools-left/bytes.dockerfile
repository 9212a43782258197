FROM python:3.13-slim
RUN apt-get update && apt-get install -y --no-install-recommends [|build-essential|] jq && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir psycopg2
CMD ["python", "/app/x.py"]
