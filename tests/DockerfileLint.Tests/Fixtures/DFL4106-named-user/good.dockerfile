FROM debian:13 AS base
USER app
FROM base
USER 1000:app
CMD ["sh"]
