FROM debian:13 AS base
CMD ["sh"]
FROM base
RUN true
