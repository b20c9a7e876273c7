-- When a letter was about to be handed to the mail server; `delivered_at` is when the server had taken it.
ALTER TABLE delivery ADD COLUMN begun_at TIMESTAMPTZ;
ALTER TABLE delivery ALTER COLUMN delivered_at DROP NOT NULL;
