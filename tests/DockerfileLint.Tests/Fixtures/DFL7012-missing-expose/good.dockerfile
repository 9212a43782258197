FROM debian:13 AS base
EXPOSE 80
FROM base
CMD ["sh"]
