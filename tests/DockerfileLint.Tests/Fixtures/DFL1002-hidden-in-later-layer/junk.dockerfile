FROM python:3.13-slim
COPY . /app
RUN rm -rf /app/.git [|/app/samples|]
CMD ["python","/app/x.py"]
