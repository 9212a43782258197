FROM [|python:3.12|]
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN pip install --no-cache-dir pipenv && pipenv install --system --deploy
COPY app.py .
CMD ["python","app.py"]
