# escape=[|x|]
FROM scratch
