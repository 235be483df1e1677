# The application's image: the page and the wheel are built in the first stage, and only what runs is in the second.
# BASE is any Debian-like image with Python 3.11+ and venv; where the network wants certificates of its own, a BASE that
# sets PIP_CERT and NODE_EXTRA_CA_CERTS brings them to pip and npm.
ARG BASE=python:3.11-slim

FROM ${BASE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /source
COPY requirements/build.txt requirements/build.txt
RUN python3 -m venv /opt/build && /opt/build/bin/pip install --quiet --no-compile --require-hashes -r requirements/build.txt
COPY . .
RUN /opt/build/bin/python tooling/node.py && export PATH="/opt/build/bin:$PATH" \
 && cd visualizations/web && npm ci && npm run build && cd ../.. && hatchling build --target wheel

FROM ${BASE}
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements/runtime.txt /tmp/runtime.txt
RUN python3 -m venv /opt/orgatlas && /opt/orgatlas/bin/pip install --quiet --require-hashes -r /tmp/runtime.txt \
 && useradd --system --create-home --home-dir /data orgatlas && ln -s /opt/orgatlas/bin/orgatlas /usr/local/bin/orgatlas
COPY --from=build /source/dist /tmp/dist
RUN /opt/orgatlas/bin/pip install --quiet --no-deps /tmp/dist/*.whl
ENV ORGATLAS_HOME=/data PYTHONUNBUFFERED=1
USER orgatlas
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s \
  CMD ["/opt/orgatlas/bin/python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["/opt/orgatlas/bin/orgatlas"]
CMD ["serve", "--host", "0.0.0.0"]
