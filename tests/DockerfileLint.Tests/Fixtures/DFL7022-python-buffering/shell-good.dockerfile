FROM python:3.14-slim AS several
CMD ./wait.sh && python main.py
FROM python:3.14-slim AS variable
CMD PYTHONUNBUFFERED=1 python main.py
FROM python:3.14-slim AS log
CMD python main.py > /var/log/main.log
FROM python:3.14-slim
CMD exec python -u main.py
