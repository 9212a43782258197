FROM debian:13
RUN useradd -m -G docker,video app
USER [|app:app|]
CMD ["id"]
