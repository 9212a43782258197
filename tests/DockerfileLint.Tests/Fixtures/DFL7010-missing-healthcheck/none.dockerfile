FROM debian:13 AS base
HEALTHCHECK CMD true
FROM [|debian:13|]
CMD ["sh"]
