FROM debian:13 AS base
HEALTHCHECK NONE
FROM base
CMD ["sh"]
