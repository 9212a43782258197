ARG BASE
ARG TAG
FROM [|$BASE|] AS a
FROM [|alpine:${TAG}|] AS b
CMD ["sh"]
