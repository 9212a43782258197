FROM [|python:3.12|]
WORKDIR /app
COPY . .
RUN pip install uv && uv sync --frozen
CMD ["python", "app.py"]
