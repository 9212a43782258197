FROM [|python:2.7-jessie|]
COPY app.py /
CMD ["python", "/app.py"]
