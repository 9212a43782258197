FROM debian:13 AS base
USER app
FROM base
CMD ["sh"]
