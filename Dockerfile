# ccrules on a Debian with nothing else. Not published; build it from a checkout:
#   docker build -t ccrules . && docker run --rm -v "$PWD:/project" ccrules lint
FROM swift:6.1-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends binutils libpcre2-dev libyaml-dev make pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make static && strip .build/release/ccrules

FROM debian:bookworm-slim
# `ccrules diff --git` asks git.
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory /project \
    && useradd --create-home ccrules
COPY --from=build /source/.build/release/ccrules /usr/local/bin/ccrules
COPY --from=build /source/LICENSE /usr/share/doc/ccrules/copyright
USER ccrules
WORKDIR /project
ENTRYPOINT ["ccrules"]
