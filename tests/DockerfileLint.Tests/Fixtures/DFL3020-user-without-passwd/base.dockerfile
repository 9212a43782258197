FROM scratch AS base
COPY app /app
FROM base
USER [|appuser:appgroup|]
CMD ["/app"]
