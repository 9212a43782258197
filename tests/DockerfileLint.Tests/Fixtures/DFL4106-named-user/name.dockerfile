FROM debian:13
USER [|app:app|]
CMD ["sh"]
