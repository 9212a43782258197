FROM [|python:3.13|]
RUN pip install --no-cache-dir mysqlclient==2.2.7
CMD ["python3", "-m", "app"]
