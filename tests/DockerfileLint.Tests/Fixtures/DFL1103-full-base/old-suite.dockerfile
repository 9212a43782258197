FROM [|python:3.6.6-stretch|]
COPY app.py /
CMD ["python3", "/app.py"]
