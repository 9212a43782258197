FROM [|python:3.13-slim|]
RUN useradd --create-home app
COPY app.py /
CMD ["python", "/app.py"]
