"""What each subscriber is to be told, until it is told."""

from __future__ import annotations

from django.db import migrations

DELIVERY = """
CREATE TABLE office.channels_delivery (
    subscriber varchar(40) NOT NULL REFERENCES office.channels_subscriber (code),
    outbox bigint NOT NULL REFERENCES office.channels_outbox (number),
    person bigint NOT NULL,
    body text NOT NULL,
    adverse boolean NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'set_aside')),
    tries integer NOT NULL DEFAULT 0,
    due timestamptz NOT NULL,
    failure text NOT NULL DEFAULT '',
    sent_at timestamptz,
    PRIMARY KEY (subscriber, outbox)
) WITH (fillfactor = 80);
CREATE INDEX channels_delivery_open ON office.channels_delivery (subscriber, person, outbox) WHERE state <> 'sent';
CREATE INDEX channels_delivery_due ON office.channels_delivery (due, outbox) WHERE state = 'waiting';
"""


class Migration(migrations.Migration):
    """The deliveries."""

    dependencies = [("channels", "0002_keys_and_subscribers")]
    operations = [migrations.RunSQL(DELIVERY, "DROP TABLE office.channels_delivery")]
