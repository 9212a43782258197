ARG V=3.12
FROM [|python:$V|]
RUN pip install flask
