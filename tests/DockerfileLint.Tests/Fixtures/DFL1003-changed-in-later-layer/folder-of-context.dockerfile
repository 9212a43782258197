FROM debian:12-slim
COPY . /app/
RUN chmod 1777 /app/uploads/
RUN touch [|/app/run|]
CMD ["/app/run"]
