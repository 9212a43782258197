FROM [|python:3.13|]
COPY app.py /
HEALTHCHECK CMD curl -f http://localhost/
CMD ["python3", "/app.py"]
