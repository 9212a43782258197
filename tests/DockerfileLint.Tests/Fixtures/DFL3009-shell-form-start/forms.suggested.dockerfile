FROM python:3.13-slim AS a
CMD ["python", "-m", "http server", "80"]

FROM a AS b
ENTRYPOINT exec python app.py $PORT

FROM a AS c
CMD cd /app && exec python app.py

FROM a AS d
CMD PORT=80 exec ${HOME}/app >log

FROM a AS e
CMD $APP

FROM a AS f
CMD python app.py || cd /

FROM a AS g
CMD python app.py | tee log

FROM a AS h
CMD

FROM a AS i
entrypoint

FROM a
ENTRYPOINT ["python", "app.py"]
ONBUILD CMD ["python", "other.py"]

FROM a AS k
CMD make && mv app /dist
