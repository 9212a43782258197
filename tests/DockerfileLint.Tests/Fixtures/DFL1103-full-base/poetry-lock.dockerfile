FROM [|python:3.12|]
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN pip install poetry && poetry install --no-root
COPY app.py .
CMD ["python","app.py"]
