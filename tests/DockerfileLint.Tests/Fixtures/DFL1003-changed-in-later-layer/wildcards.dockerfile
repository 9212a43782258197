FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN chmod a+r [|*|]
RUN chmod +x [|/app/scripts/*.sh|]
RUN chmod -R a+r [|s*|]
CMD ["python", "a.py"]
