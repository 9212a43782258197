FROM python:3.13-slim AS a
CMD [|python -m "http server" 80|]

FROM a AS b
ENTRYPOINT [|python app.py $PORT|]

FROM a AS c
CMD [|cd /app && python app.py|]

FROM a
ENTRYPOINT [|python \
    app.py|]
ONBUILD CMD [|python other.py|]
