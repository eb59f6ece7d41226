--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: billing_bankimport_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_bankimport_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_bankimport is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_bankimport_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_bankimport_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_bankimport is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_closedperiod_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_closedperiod_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_closedperiod is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_closedperiod_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_closedperiod_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_closedperiod is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_cost_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_cost_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_cost is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_cost_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_cost_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_cost is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_delivery_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_delivery_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_delivery is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_delivery_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_delivery_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF OLD.state <> 'claimed' THEN RAISE EXCEPTION 'a delivery is settled once' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: billing_invoice_credited(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_invoice_credited() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (
    SELECT 1 FROM billing_invoice credited WHERE credited.id = NEW.credits_id AND NOT (
        credited.credits_id IS NULL AND (credited.total > 0) = (NEW.total < 0) AND NEW.total <> 0
        AND ABS(NEW.total + COALESCE(
            (SELECT SUM(note.total) FROM billing_invoice note WHERE note.credits_id = credited.id),
            0
        )) <= ABS(credited.total))) THEN RAISE EXCEPTION 'credit notes exceed their invoice' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: billing_invoice_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_invoice_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_invoice is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_invoice_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_invoice_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_invoice is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_labourdecision_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_labourdecision_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_labourdecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_labourdecision_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_labourdecision_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_labourdecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_labourentry_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_labourentry_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_labourentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_labourentry_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_labourentry_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_labourentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_payment_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_payment_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_payment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_payment_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_payment_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_payment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_paymentmatch_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_paymentmatch_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_paymentmatch is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_paymentmatch_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_paymentmatch_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_paymentmatch is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_reminder_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_reminder_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_reminder is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: billing_reminder_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.billing_reminder_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'billing_reminder is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_closedyear_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_closedyear_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_closedyear is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_closedyear_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_closedyear_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_closedyear is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_posting_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_posting_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_posting is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_posting_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_posting_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_posting is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_transaction_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_transaction_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_transaction is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: ledger_transaction_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_transaction_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'ledger_transaction is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: metering_quarantinedecision_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.metering_quarantinedecision_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'metering_quarantinedecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: metering_quarantinedecision_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.metering_quarantinedecision_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'metering_quarantinedecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_addresshistory_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_addresshistory_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_addresshistory is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_addresshistory_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_addresshistory_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_addresshistory is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_alias_not_in_mailbox_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_alias_not_in_mailbox_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailbox WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailbox' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_alias_not_in_mailbox_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_alias_not_in_mailbox_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailbox WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailbox' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_alias_not_in_mailinglist_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_alias_not_in_mailinglist_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailinglist WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailinglist' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_alias_not_in_mailinglist_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_alias_not_in_mailinglist_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailinglist WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailinglist' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_auditentry_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_auditentry_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_auditentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_auditentry_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_auditentry_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_auditentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_formerpledge_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_formerpledge_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_formerpledge is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_formerpledge_no_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_formerpledge_no_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'registry_formerpledge is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: registry_mailbox_not_in_alias_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailbox_not_in_alias_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_alias WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_alias' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailbox_not_in_alias_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailbox_not_in_alias_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_alias WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_alias' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailbox_not_in_mailinglist_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailbox_not_in_mailinglist_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailinglist WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailinglist' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailbox_not_in_mailinglist_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailbox_not_in_mailinglist_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailinglist WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailinglist' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailinglist_not_in_alias_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailinglist_not_in_alias_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_alias WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_alias' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailinglist_not_in_alias_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailinglist_not_in_alias_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_alias WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_alias' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailinglist_not_in_mailbox_insert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailinglist_not_in_mailbox_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailbox WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailbox' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


--
-- Name: registry_mailinglist_not_in_mailbox_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.registry_mailinglist_not_in_mailbox_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM registry_mailbox WHERE address = NEW.address) THEN RAISE EXCEPTION 'address is in use in registry_mailbox' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: billing_bankimport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_bankimport (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    kind character varying(8) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    imported_by character varying(200) NOT NULL
);


--
-- Name: billing_bankimport_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_bankimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_bankimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_closedperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_closedperiod (
    label character varying(7) NOT NULL,
    zone character varying(64) NOT NULL,
    sequence integer NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    closed_by character varying(200) NOT NULL,
    document text NOT NULL,
    basis text NOT NULL,
    intake bigint,
    CONSTRAINT billing_closedperiod_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: billing_cost; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_cost (
    id bigint NOT NULL,
    date date NOT NULL,
    supplier character varying(200) NOT NULL,
    description character varying(200) NOT NULL,
    pool character varying(200) NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    service_start date NOT NULL,
    service_end date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    transaction_id bigint NOT NULL,
    CONSTRAINT cost_service_ends_after_start CHECK ((service_end > service_start))
);


--
-- Name: billing_cost_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_cost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_cost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_delivery (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    reminder_id bigint,
    attempt smallint NOT NULL,
    state character varying(8) NOT NULL,
    recipient character varying(254) NOT NULL,
    message_id character varying(250) NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    claimed_by character varying(200) NOT NULL,
    settled_at timestamp with time zone,
    detail character varying(500) NOT NULL,
    CONSTRAINT billing_delivery_attempt_check CHECK ((attempt >= 0)),
    CONSTRAINT delivery_settled_has_time CHECK ((((settled_at IS NULL) AND ((state)::text = 'claimed'::text)) OR ((NOT ((state)::text = 'claimed'::text)) AND (settled_at IS NOT NULL))))
);


--
-- Name: billing_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_invoice (
    id bigint NOT NULL,
    number character varying(16) NOT NULL,
    household character varying(16) NOT NULL,
    period_id character varying(7) NOT NULL,
    issued date NOT NULL,
    due date NOT NULL,
    total bigint NOT NULL,
    currency character varying(3) NOT NULL,
    document text NOT NULL,
    transaction_id bigint NOT NULL,
    credits_id bigint
);


--
-- Name: billing_invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_labourdecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_labourdecision (
    id bigint NOT NULL,
    entry_id bigint NOT NULL,
    verdict character varying(8) NOT NULL,
    person_id bigint NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by character varying(200) NOT NULL,
    cost_id bigint,
    CONSTRAINT labour_approved_has_cost CHECK ((((cost_id IS NOT NULL) AND ((verdict)::text = 'approved'::text)) OR ((cost_id IS NULL) AND ((verdict)::text = 'declined'::text))))
);


--
-- Name: billing_labourdecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_labourdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_labourdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_labourentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_labourentry (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    date date NOT NULL,
    minutes integer NOT NULL,
    pool character varying(200) NOT NULL,
    description character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by character varying(200) NOT NULL,
    CONSTRAINT billing_labourentry_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT labour_takes_time CHECK ((minutes > 0))
);


--
-- Name: billing_labourentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_labourentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_labourentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_numberseries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_numberseries (
    name character varying(8) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT billing_numberseries_last_check CHECK ((last >= 0))
);


--
-- Name: billing_payment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_payment (
    id bigint NOT NULL,
    file_id bigint NOT NULL,
    entry character varying(64) NOT NULL,
    "position" integer NOT NULL,
    account character varying(34) NOT NULL,
    date date NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    payer character varying(140) NOT NULL,
    text character varying(500) NOT NULL,
    "references" jsonb NOT NULL,
    bank_reference character varying(140) NOT NULL,
    transaction_id bigint NOT NULL,
    CONSTRAINT billing_payment_position_check CHECK (("position" >= 0)),
    CONSTRAINT payment_of_something CHECK ((NOT (amount = 0)))
);


--
-- Name: billing_payment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_paymentmatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_paymentmatch (
    id bigint NOT NULL,
    payment_id bigint NOT NULL,
    target character varying(9) NOT NULL,
    household character varying(16) NOT NULL,
    invoice_id bigint,
    other_id bigint,
    amount bigint NOT NULL,
    transaction_id bigint,
    reverses_id bigint,
    matched_at timestamp with time zone NOT NULL,
    matched_by character varying(200) NOT NULL,
    CONSTRAINT match_books_or_returns CHECK (((((target)::text = 'returned'::text) OR (other_id IS NULL)) AND (1 = (
CASE
    WHEN ((target)::text = 'returned'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (other_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT match_names_household CHECK (((((target)::text = ANY ((ARRAY['household'::character varying, 'deposit'::character varying])::text[])) OR ((household)::text = ''::text)) AND (1 = (
CASE
    WHEN ((target)::text = ANY ((ARRAY['household'::character varying, 'deposit'::character varying])::text[])) THEN 1
    ELSE 0
END +
CASE
    WHEN ((household)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT match_not_with_itself CHECK (((other_id IS NULL) OR (NOT ((other_id = payment_id) AND (other_id IS NOT NULL))))),
    CONSTRAINT match_of_invoice_is_households CHECK (((invoice_id IS NULL) OR ((target)::text = 'household'::text))),
    CONSTRAINT match_of_something CHECK ((NOT (amount = 0)))
);


--
-- Name: billing_paymentmatch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_paymentmatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_paymentmatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: billing_reminder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.billing_reminder (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    level smallint NOT NULL,
    date date NOT NULL,
    unpaid bigint NOT NULL,
    fee bigint NOT NULL,
    document text NOT NULL,
    transaction_id bigint,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(200) NOT NULL,
    CONSTRAINT billing_reminder_level_check CHECK ((level >= 0)),
    CONSTRAINT reminder_fee_is_booked CHECK ((((fee = 0) OR (transaction_id IS NOT NULL)) AND (1 = (
CASE
    WHEN (fee = 0) THEN 1
    ELSE 0
END +
CASE
    WHEN (transaction_id IS NOT NULL) THEN 1
    ELSE 0
END))))
);


--
-- Name: billing_reminder_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.billing_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.billing_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_closedyear; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_closedyear (
    year smallint NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    closed_by character varying(200) NOT NULL,
    document text NOT NULL,
    CONSTRAINT ledger_closedyear_year_check CHECK ((year >= 0))
);


--
-- Name: ledger_journalhead; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_journalhead (
    id bigint NOT NULL,
    sequence bigint NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT ledger_journalhead_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: ledger_journalhead_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_journalhead ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_journalhead_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_posting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_posting (
    id bigint NOT NULL,
    transaction_id bigint NOT NULL,
    account character varying(200) NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL
);


--
-- Name: ledger_posting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_transaction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_transaction (
    sequence bigint NOT NULL,
    date date NOT NULL,
    description character varying(500) NOT NULL,
    actor character varying(200) NOT NULL,
    reason character varying(500) NOT NULL,
    reverses_id bigint,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT ledger_transaction_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: metering_dailyuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_dailyuse (
    id bigint NOT NULL,
    resource_id bigint NOT NULL,
    day integer NOT NULL,
    household character varying(100) NOT NULL,
    quantity bigint NOT NULL,
    hours integer NOT NULL,
    guessed integer NOT NULL
);


--
-- Name: metering_dailyuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_dailyuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_dailyuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: metering_hoststate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_hoststate (
    id bigint NOT NULL,
    host character varying(100) NOT NULL,
    spool character varying(64) NOT NULL,
    last_seq bigint NOT NULL,
    last_line text NOT NULL,
    collected_at timestamp with time zone
);


--
-- Name: metering_hoststate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_hoststate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_hoststate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: metering_intake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_intake (
    id bigint NOT NULL,
    received_at timestamp with time zone NOT NULL,
    first_hour integer NOT NULL,
    last_hour integer NOT NULL
);


--
-- Name: metering_intake_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_intake ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_intake_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: metering_quarantinedecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_quarantinedecision (
    id bigint NOT NULL,
    reading_id bigint NOT NULL,
    verdict character varying(8) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by character varying(200) NOT NULL,
    replaced_hour integer,
    replaced_resource bigint,
    replaced_household character varying(100),
    replaced_quantity bigint,
    replaced_estimated boolean,
    replaced_intake bigint
);


--
-- Name: metering_quarantinedecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_quarantinedecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_quarantinedecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: metering_quarantinedreading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_quarantinedreading (
    id bigint NOT NULL,
    host character varying(100) NOT NULL,
    household character varying(100) NOT NULL,
    meter character varying(100) NOT NULL,
    resource character varying(100) NOT NULL,
    hour timestamp with time zone NOT NULL,
    quantity bigint NOT NULL,
    estimated boolean NOT NULL,
    reason character varying(32) NOT NULL,
    received_at timestamp with time zone NOT NULL
);


--
-- Name: metering_quarantinedreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_quarantinedreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_quarantinedreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: metering_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_reading (
    hour integer NOT NULL,
    resource_id bigint NOT NULL,
    household character varying(100) NOT NULL,
    quantity bigint NOT NULL,
    estimated boolean NOT NULL,
    intake_id bigint NOT NULL,
    CONSTRAINT reading_quantity_not_negative CHECK ((quantity >= 0))
);


--
-- Name: metering_resource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.metering_resource (
    id bigint NOT NULL,
    host character varying(100) NOT NULL,
    meter character varying(100) NOT NULL,
    name character varying(100) NOT NULL
);


--
-- Name: metering_resource_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.metering_resource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.metering_resource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_addresshistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_addresshistory (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    household_id bigint,
    person_id bigint
);


--
-- Name: registry_addresshistory_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_addresshistory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_addresshistory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_alias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_alias (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    household_id bigint,
    targets jsonb NOT NULL
);


--
-- Name: registry_alias_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_alias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_alias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_apppassword; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_apppassword (
    id bigint NOT NULL,
    mailbox_id bigint NOT NULL,
    name character varying(60) NOT NULL,
    public_id character varying(4) NOT NULL,
    password_hash character varying(255) NOT NULL,
    created date NOT NULL,
    revoked date,
    CONSTRAINT app_password_is_hashed CHECK (((password_hash)::text ~~ '{SSHA512}%'::text)),
    CONSTRAINT app_password_revoked_not_before CHECK (((revoked IS NULL) OR (revoked >= created)))
);


--
-- Name: registry_apppassword_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_apppassword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_apppassword_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying(200) NOT NULL,
    kind character varying(32) NOT NULL,
    subject character varying(254) NOT NULL,
    action character varying(32) NOT NULL,
    before jsonb,
    after jsonb
);


--
-- Name: registry_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_dkimselector; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_dkimselector (
    id bigint NOT NULL,
    domain_id bigint NOT NULL,
    name character varying(62) NOT NULL,
    signs_from date NOT NULL,
    CONSTRAINT dkim_selector_name_not_empty CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: registry_dkimselector_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_dkimselector ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_dkimselector_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_domain; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_domain (
    id bigint NOT NULL,
    name character varying(253) NOT NULL,
    household_id bigint,
    token character varying(64) NOT NULL,
    verified date,
    CONSTRAINT domain_name_not_empty CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT domain_of_household_has_token CHECK (((household_id IS NULL) OR (NOT ((token)::text = ''::text))))
);


--
-- Name: registry_domain_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_domain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_domain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_formerpledge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_formerpledge (
    id bigint NOT NULL,
    household_id bigint NOT NULL,
    until date NOT NULL,
    shares integer NOT NULL,
    CONSTRAINT former_pledge_positive CHECK ((shares >= 1)),
    CONSTRAINT registry_formerpledge_shares_check CHECK ((shares >= 0))
);


--
-- Name: registry_formerpledge_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_formerpledge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_formerpledge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_household; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_household (
    id bigint NOT NULL,
    number character varying(16) NOT NULL,
    name character varying(200) NOT NULL,
    joined date NOT NULL,
    "left" date,
    shares integer NOT NULL,
    solidarity_numerator integer NOT NULL,
    solidarity_denominator integer NOT NULL,
    language character varying(2) NOT NULL,
    email character varying(254) NOT NULL,
    uid integer NOT NULL,
    quota_bytes bigint,
    frozen_since date,
    frozen_by character varying(6),
    CONSTRAINT household_language_known CHECK (((language)::text = ANY ((ARRAY['sv'::character varying, 'en'::character varying, 'de'::character varying])::text[]))),
    CONSTRAINT household_left_not_before_joined CHECK ((("left" IS NULL) OR ("left" >= joined))),
    CONSTRAINT household_number_not_empty CHECK ((NOT ((number)::text = ''::text))),
    CONSTRAINT household_quota_positive CHECK (((quota_bytes IS NULL) OR (quota_bytes >= 1))),
    CONSTRAINT household_shares_positive CHECK ((shares >= 1)),
    CONSTRAINT household_solidarity_is_fraction CHECK ((solidarity_denominator >= 1)),
    CONSTRAINT household_uid_in_range CHECK ((uid >= 20001)),
    CONSTRAINT registry_household_quota_bytes_check CHECK ((quota_bytes >= 0)),
    CONSTRAINT registry_household_shares_check CHECK ((shares >= 0)),
    CONSTRAINT registry_household_solidarity_denominator_check CHECK ((solidarity_denominator >= 0)),
    CONSTRAINT registry_household_solidarity_numerator_check CHECK ((solidarity_numerator >= 0)),
    CONSTRAINT registry_household_uid_check CHECK ((uid >= 0))
);


--
-- Name: registry_household_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_household ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_household_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_mailbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_mailbox (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    household_id bigint NOT NULL,
    person_id bigint,
    password_hash character varying(255) NOT NULL,
    quota_bytes bigint,
    state character varying(8) NOT NULL,
    forward_to jsonb NOT NULL,
    keep_copy boolean NOT NULL,
    CONSTRAINT mailbox_password_is_argon2id CHECK (((password_hash)::text ~~ '{ARGON2ID}$argon2id$%'::text)),
    CONSTRAINT mailbox_quota_positive CHECK (((quota_bytes IS NULL) OR (quota_bytes >= 1))),
    CONSTRAINT mailbox_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'closed'::character varying, 'released'::character varying])::text[]))),
    CONSTRAINT registry_mailbox_quota_bytes_check CHECK ((quota_bytes >= 0))
);


--
-- Name: registry_mailbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_mailbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_mailbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_mailinglist; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_mailinglist (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    household_id bigint,
    owners jsonb NOT NULL,
    settings jsonb NOT NULL,
    password_hash character varying(255),
    state character varying(8) NOT NULL,
    CONSTRAINT list_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'closed'::character varying, 'released'::character varying])::text[])))
);


--
-- Name: registry_mailinglist_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_mailinglist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_mailinglist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_person (
    id bigint NOT NULL,
    household_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    joined date NOT NULL,
    "left" date,
    role character varying(16) NOT NULL,
    CONSTRAINT person_left_not_before_joined CHECK ((("left" IS NULL) OR ("left" >= joined))),
    CONSTRAINT person_role_known CHECK (((role)::text = ANY ((ARRAY['member'::character varying, 'sysadmin'::character varying, 'treasurer'::character varying])::text[])))
);


--
-- Name: registry_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_sftpkey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_sftpkey (
    id bigint NOT NULL,
    household_id bigint NOT NULL,
    person_id bigint NOT NULL,
    label character varying(100) NOT NULL,
    key text NOT NULL,
    fingerprint character varying(60) NOT NULL,
    added date NOT NULL
);


--
-- Name: registry_sftpkey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_sftpkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_sftpkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registry_site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registry_site (
    id bigint NOT NULL,
    name character varying(253) NOT NULL,
    household_id bigint NOT NULL,
    others jsonb NOT NULL,
    kind character varying(6) NOT NULL,
    whole_addresses boolean NOT NULL,
    database boolean NOT NULL,
    CONSTRAINT site_database_for_php CHECK (((NOT database) OR ((kind)::text = 'php'::text))),
    CONSTRAINT site_kind_known CHECK (((kind)::text = ANY ((ARRAY['static'::character varying, 'php'::character varying])::text[]))),
    CONSTRAINT site_name_not_empty CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: registry_site_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registry_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registry_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: billing_bankimport; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_bankimport VALUES (1, '1e93710bc82b4f329197f183b8dba39657115aba582ae1e09c6a04b7d309fa1b', 'csv', '2026-12-01 03:02:32.168327+00', 'tove');


--
-- Data for Name: billing_closedperiod; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_closedperiod VALUES ('2025-12', 'Europe/Stockholm', 1, '2026-12-01 03:02:31.25194+00', 'tove', '{"currency":"SEK","households":[{"estimated":true,"lines":[{"amount":13334,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":2953,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"2999253621600000","rounding":0,"share":"2999253621600000/40625193621600000","solidarity":"1","unit":"byte-seconds"}],"number":"0001","total":16287},{"estimated":true,"lines":[{"amount":13334,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":5927,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"6020150400000000","rounding":0,"share":"6020150400000000/40625193621600000","solidarity":"1","unit":"byte-seconds"}],"number":"0002","total":19261},{"estimated":true,"lines":[{"amount":6667,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"31/279","solidarity":"1/2","unit":"days"},{"amount":4446,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"9030225600000000","rounding":1,"share":"4515112800000000/40625193621600000","solidarity":"1/2","unit":"byte-seconds"}],"number":"0003","total":11113},{"estimated":true,"lines":[{"amount":13333,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":11855,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"12040300800000000","rounding":0,"share":"12040300800000000/40625193621600000","solidarity":"1","unit":"byte-seconds"}],"number":"0004","total":25188},{"estimated":true,"lines":[{"amount":13333,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":14819,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"15050376000000000","rounding":1,"share":"15050376000000000/40625193621600000","solidarity":"1","unit":"byte-seconds"}],"number":"0005","total":28152}],"period":"2025-12","pools":[{"allocated":100001,"cost":100001,"fallback":"equal","keys":[{"included":null,"key":"equal","meter":null,"part":"3/5"},{"included":null,"key":"usage","meter":"storage","part":"2/5"}],"kind":"pool","pool":"server","to_reserve":0}],"settlement":"cost","state":"closed","total":100001}
', '{"accounts":{},"intake":3,"members":[{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0001","persons":[["2025-01-01",null],["2025-01-01",null]],"shares":1,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0002","persons":[["2025-01-01",null]],"shares":2,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0003","persons":[["2025-01-01",null],["2025-01-01",null]],"shares":3,"solidarity":"1/2"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0004","persons":[["2025-01-01",null]],"shares":4,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0005","persons":[["2025-01-01",null]],"shares":5,"solidarity":"1"}],"tariffs":{},"version":1}
', 3);
INSERT INTO public.billing_closedperiod VALUES ('2026-01', 'Europe/Stockholm', 2, '2026-12-01 03:02:32.008502+00', 'tove', '{"currency":"SEK","households":[{"estimated":true,"lines":[{"amount":453,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":4222,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"3674318400000000","rounding":0,"share":"3674318400000000/49603298400000000","solidarity":"1","unit":"byte-seconds"}],"number":"0001","total":23675},{"estimated":true,"lines":[{"amount":453,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":8445,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"7348636800000000","rounding":1,"share":"7348636800000000/49603298400000000","solidarity":"1","unit":"byte-seconds"}],"number":"0002","total":27898},{"estimated":true,"lines":[{"amount":226,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":0,"share":"31/279","solidarity":"1/2","unit":"days"},{"amount":9500,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"31/279","solidarity":"1/2","unit":"days"},{"amount":6333,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"11022955200000000","rounding":0,"share":"5511477600000000/49603298400000000","solidarity":"1/2","unit":"byte-seconds"}],"number":"0003","total":16059},{"estimated":true,"lines":[{"amount":453,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":16889,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"14697273600000000","rounding":1,"share":"14697273600000000/49603298400000000","solidarity":"1","unit":"byte-seconds"}],"number":"0004","total":36342},{"estimated":true,"lines":[{"amount":453,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","solidarity":"1","unit":"days"},{"amount":21111,"charge":null,"correction":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"18371592000000000","rounding":0,"share":"18371592000000000/49603298400000000","solidarity":"1","unit":"byte-seconds"}],"number":"0005","total":40564}],"period":"2026-01","pools":[{"allocated":2038,"cost":2038,"fallback":"equal","keys":[{"included":null,"key":"equal","meter":null,"part":"1"}],"kind":"pool","pool":"domain","to_reserve":0},{"allocated":142500,"cost":142500,"fallback":"equal","keys":[{"included":null,"key":"equal","meter":null,"part":"3/5"},{"included":null,"key":"usage","meter":"storage","part":"2/5"}],"kind":"pool","pool":"server","to_reserve":0}],"settlement":"cost","state":"closed","total":144538}
', '{"accounts":{},"intake":3,"members":[{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0001","persons":[["2025-01-01",null],["2025-01-01",null]],"shares":1,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0002","persons":[["2025-01-01",null]],"shares":2,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0003","persons":[["2025-01-01",null],["2025-01-01",null]],"shares":3,"solidarity":"1/2"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0004","persons":[["2025-01-01",null]],"shares":4,"solidarity":"1"},{"former_pledges":[],"joined":"2025-01-01","left":null,"number":"0005","persons":[["2025-01-01",null]],"shares":5,"solidarity":"1"}],"tariffs":{},"version":1}
', 3);


--
-- Data for Name: billing_cost; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_cost VALUES (1, '2025-12-01', 'Hetzner', 'Server', 'server', 100001, 'SEK', '2025-12-01', '2026-01-01', '2026-12-01 03:02:30.851955+00', 1);
INSERT INTO public.billing_cost VALUES (2, '2026-01-01', 'Hetzner', 'Server', 'server', 120000, 'SEK', '2026-01-01', '2026-02-01', '2026-12-01 03:02:30.940806+00', 2);
INSERT INTO public.billing_cost VALUES (3, '2026-02-01', 'Hetzner', 'Server', 'server', 130000, 'SEK', '2026-02-01', '2026-03-01', '2026-12-01 03:02:31.015747+00', 3);
INSERT INTO public.billing_cost VALUES (4, '2026-01-01', 'Hetzner', 'Server', 'domain', 24000, 'SEK', '2026-01-01', '2027-01-01', '2026-12-01 03:02:31.075762+00', 4);
INSERT INTO public.billing_cost VALUES (5, '2026-01-20', 'Household 0003', 'Labour 1 on 2026-01-15, 90 minutes: Backups', 'server', 22500, 'SEK', '2026-01-01', '2026-02-01', '2026-12-01 03:02:31.798273+00', 12);


--
-- Data for Name: billing_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_delivery VALUES (1, 1, NULL, 1, 'sent', 'almgren@elsewhere.example', '<invoice.2026-0001@frysboxen.example>', '2026-12-01 03:02:31.559815+00', 'tove', '2026-12-01 03:02:31.566911+00', '250 2.0.0 queued as 1');
INSERT INTO public.billing_delivery VALUES (2, 3, NULL, 1, 'claimed', 'sommer@elsewhere.example', '<invoice.2026-0003@frysboxen.example>', '2026-12-01 03:02:31.623799+00', 'tove', NULL, '');
INSERT INTO public.billing_delivery VALUES (3, 4, NULL, 1, 'sent', 'dahl@elsewhere.example', '<invoice.2026-0004@frysboxen.example>', '2026-12-01 03:02:31.658303+00', 'tove', '2026-12-01 03:02:31.664914+00', '250 2.0.0 queued as 4');
INSERT INTO public.billing_delivery VALUES (4, 5, NULL, 1, 'sent', 'ek@elsewhere.example', '<invoice.2026-0005@frysboxen.example>', '2026-12-01 03:02:31.707845+00', 'tove', '2026-12-01 03:02:31.722007+00', '250 2.0.0 queued as 5');
INSERT INTO public.billing_delivery VALUES (5, 6, 7, 1, 'sent', 'almgren@elsewhere.example', '<reminder.2026-0006-1@frysboxen.example>', '2026-12-01 03:02:32.944014+00', 'tove', '2026-12-01 03:02:32.952345+00', '250 2.0.0 queued as 1');
INSERT INTO public.billing_delivery VALUES (6, 8, 9, 1, 'claimed', 'sommer@elsewhere.example', '<reminder.2026-0008-1@frysboxen.example>', '2026-12-01 03:02:33.006669+00', 'tove', NULL, '');
INSERT INTO public.billing_delivery VALUES (7, 4, 5, 1, 'sent', 'dahl@elsewhere.example', '<reminder.2026-0004-2.2026-0009-1@frysboxen.example>', '2026-12-01 03:02:33.071628+00', 'tove', '2026-12-01 03:02:33.079589+00', '250 2.0.0 queued as 4');
INSERT INTO public.billing_delivery VALUES (8, 9, 10, 1, 'sent', 'dahl@elsewhere.example', '<reminder.2026-0004-2.2026-0009-1@frysboxen.example>', '2026-12-01 03:02:33.071683+00', 'tove', '2026-12-01 03:02:33.08396+00', '250 2.0.0 queued as 4');
INSERT INTO public.billing_delivery VALUES (9, 5, 6, 1, 'sent', 'ek@elsewhere.example', '<reminder.2026-0005-2.2026-0010-1@frysboxen.example>', '2026-12-01 03:02:33.171818+00', 'tove', '2026-12-01 03:02:33.176493+00', '250 2.0.0 queued as 5');
INSERT INTO public.billing_delivery VALUES (10, 10, 11, 1, 'sent', 'ek@elsewhere.example', '<reminder.2026-0005-2.2026-0010-1@frysboxen.example>', '2026-12-01 03:02:33.171856+00', 'tove', '2026-12-01 03:02:33.195534+00', '250 2.0.0 queued as 5');


--
-- Data for Name: billing_invoice; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_invoice VALUES (1, '2026-0001', '0001', '2025-12', '2026-01-02', '2026-01-12', 16287, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-01-12","estimated":true,"history":[{"period":"2025-12","total":16287,"use":[{"meter":"storage","quantity":"2999253621600000","shown":{"quantity":"1.120","unit":"GB-months"}}]}],"household":{"name":"Almgren","number":"0001"},"issued":"2026-01-02","kind":"invoice","language":"en","left":null,"lines":[{"amount":13334,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":2953,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"2999253621600000","rounding":0,"share":"2999253621600000/40625193621600000","shown":{"quantity":"1.120","unit":"GB-months"},"shown_percent":"7.38","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0001","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600011","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"","refers_to":null,"total":16287,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 5, NULL);
INSERT INTO public.billing_invoice VALUES (2, '2026-0002', '0002', '2025-12', '2026-01-02', '2026-01-12', 19261, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-01-12","estimated":true,"history":[{"period":"2025-12","total":19261,"use":[{"meter":"storage","quantity":"6020150400000000","shown":{"quantity":"2.248","unit":"GB-months"}}]}],"household":{"name":"Berg","number":"0002"},"issued":"2026-01-02","kind":"invoice","language":"de","left":null,"lines":[{"amount":13334,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":5927,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"6020150400000000","rounding":0,"share":"6020150400000000/40625193621600000","shown":{"quantity":"2.248","unit":"GB-months"},"shown_percent":"14.82","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0002","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600029","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"","refers_to":null,"total":19261,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 6, NULL);
INSERT INTO public.billing_invoice VALUES (3, '2026-0003', '0003', '2025-12', '2026-01-02', '2026-01-12', 11113, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-01-12","estimated":true,"history":[{"period":"2025-12","total":11113,"use":[{"meter":"storage","quantity":"9030225600000000","shown":{"quantity":"3.372","unit":"GB-months"}}]}],"household":{"name":"Sommer","number":"0003"},"issued":"2026-01-02","kind":"invoice","language":"sv","left":null,"lines":[{"amount":6667,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":1,"share":"31/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"11.11","solidarity":"1/2","unit":"days"},{"amount":4446,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"9030225600000000","rounding":1,"share":"4515112800000000/40625193621600000","shown":{"quantity":"3.372","unit":"GB-months"},"shown_percent":"11.11","solidarity":"1/2","unit":"byte-seconds"}],"number":"2026-0003","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600037","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"","refers_to":null,"total":11113,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 7, NULL);
INSERT INTO public.billing_invoice VALUES (4, '2026-0004', '0004', '2025-12', '2026-01-02', '2026-01-12', 25188, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-01-12","estimated":true,"history":[{"period":"2025-12","total":25188,"use":[{"meter":"storage","quantity":"12040300800000000","shown":{"quantity":"4.495","unit":"GB-months"}}]}],"household":{"name":"Dahl","number":"0004"},"issued":"2026-01-02","kind":"invoice","language":"en","left":null,"lines":[{"amount":13333,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":11855,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"12040300800000000","rounding":0,"share":"12040300800000000/40625193621600000","shown":{"quantity":"4.495","unit":"GB-months"},"shown_percent":"29.64","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0004","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600045","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"","refers_to":null,"total":25188,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 8, NULL);
INSERT INTO public.billing_invoice VALUES (5, '2026-0005', '0005', '2025-12', '2026-01-02', '2026-01-12', 28152, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-01-12","estimated":true,"history":[{"period":"2025-12","total":28152,"use":[{"meter":"storage","quantity":"15050376000000000","shown":{"quantity":"5.619","unit":"GB-months"}}]}],"household":{"name":"Ek","number":"0005"},"issued":"2026-01-02","kind":"invoice","language":"de","left":null,"lines":[{"amount":13333,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":60001,"pool":"server","pool_cost":100001,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":14819,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":40000,"pool":"server","pool_cost":100001,"quantity":"15050376000000000","rounding":1,"share":"15050376000000000/40625193621600000","shown":{"quantity":"5.619","unit":"GB-months"},"shown_percent":"37.05","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0005","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600052","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"","refers_to":null,"total":28152,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 9, NULL);
INSERT INTO public.billing_invoice VALUES (6, '2026-0006', '0001', '2026-01', '2026-02-02', '2026-02-12', 23675, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-12","estimated":true,"history":[{"period":"2025-12","total":16287,"use":[{"meter":"storage","quantity":"2999253621600000","shown":{"quantity":"1.120","unit":"GB-months"}}]},{"period":"2026-01","total":23675,"use":[{"meter":"storage","quantity":"3674318400000000","shown":{"quantity":"1.372","unit":"GB-months"}}]}],"household":{"name":"Almgren","number":"0001"},"issued":"2026-02-02","kind":"invoice","language":"en","left":null,"lines":[{"amount":453,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":4222,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"3674318400000000","rounding":0,"share":"3674318400000000/49603298400000000","shown":{"quantity":"1.372","unit":"GB-months"},"shown_percent":"7.41","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0006","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600060","swish":null},"period":{"end":"2026-02-01","label":"2026-01","start":"2026-01-01"},"reason":"","refers_to":null,"total":23675,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 14, NULL);
INSERT INTO public.billing_invoice VALUES (7, '2026-0007', '0002', '2026-01', '2026-02-02', '2026-02-12', 27898, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-12","estimated":true,"history":[{"period":"2025-12","total":19261,"use":[{"meter":"storage","quantity":"6020150400000000","shown":{"quantity":"2.248","unit":"GB-months"}}]},{"period":"2026-01","total":27898,"use":[{"meter":"storage","quantity":"7348636800000000","shown":{"quantity":"2.744","unit":"GB-months"}}]}],"household":{"name":"Berg","number":"0002"},"issued":"2026-02-02","kind":"invoice","language":"de","left":null,"lines":[{"amount":453,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":8445,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"7348636800000000","rounding":1,"share":"7348636800000000/49603298400000000","shown":{"quantity":"2.744","unit":"GB-months"},"shown_percent":"14.81","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0007","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600078","swish":null},"period":{"end":"2026-02-01","label":"2026-01","start":"2026-01-01"},"reason":"","refers_to":null,"total":27898,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 15, NULL);
INSERT INTO public.billing_invoice VALUES (8, '2026-0008', '0003', '2026-01', '2026-02-02', '2026-02-12', 16059, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-12","estimated":true,"history":[{"period":"2025-12","total":11113,"use":[{"meter":"storage","quantity":"9030225600000000","shown":{"quantity":"3.372","unit":"GB-months"}}]},{"period":"2026-01","total":16059,"use":[{"meter":"storage","quantity":"11022955200000000","shown":{"quantity":"4.116","unit":"GB-months"}}]}],"household":{"name":"Sommer","number":"0003"},"issued":"2026-02-02","kind":"invoice","language":"sv","left":null,"lines":[{"amount":226,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":0,"share":"31/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"11.11","solidarity":"1/2","unit":"days"},{"amount":9500,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"31/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"11.11","solidarity":"1/2","unit":"days"},{"amount":6333,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"11022955200000000","rounding":0,"share":"5511477600000000/49603298400000000","shown":{"quantity":"4.116","unit":"GB-months"},"shown_percent":"11.11","solidarity":"1/2","unit":"byte-seconds"}],"number":"2026-0008","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600086","swish":null},"period":{"end":"2026-02-01","label":"2026-01","start":"2026-01-01"},"reason":"","refers_to":null,"total":16059,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 16, NULL);
INSERT INTO public.billing_invoice VALUES (9, '2026-0009', '0004', '2026-01', '2026-02-02', '2026-02-12', 36342, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-12","estimated":true,"history":[{"period":"2025-12","total":25188,"use":[{"meter":"storage","quantity":"12040300800000000","shown":{"quantity":"4.495","unit":"GB-months"}}]},{"period":"2026-01","total":36342,"use":[{"meter":"storage","quantity":"14697273600000000","shown":{"quantity":"5.487","unit":"GB-months"}}]}],"household":{"name":"Dahl","number":"0004"},"issued":"2026-02-02","kind":"invoice","language":"en","left":null,"lines":[{"amount":453,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":16889,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"14697273600000000","rounding":1,"share":"14697273600000000/49603298400000000","shown":{"quantity":"5.487","unit":"GB-months"},"shown_percent":"29.63","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0009","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600094","swish":null},"period":{"end":"2026-02-01","label":"2026-01","start":"2026-01-01"},"reason":"","refers_to":null,"total":36342,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 17, NULL);
INSERT INTO public.billing_invoice VALUES (10, '2026-0010', '0005', '2026-01', '2026-02-02', '2026-02-12', 40564, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-12","estimated":true,"history":[{"period":"2025-12","total":28152,"use":[{"meter":"storage","quantity":"15050376000000000","shown":{"quantity":"5.619","unit":"GB-months"}}]},{"period":"2026-01","total":40564,"use":[{"meter":"storage","quantity":"18371592000000000","shown":{"quantity":"6.859","unit":"GB-months"}}]}],"household":{"name":"Ek","number":"0005"},"issued":"2026-02-02","kind":"invoice","language":"de","left":null,"lines":[{"amount":453,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":2038,"pool":"domain","pool_cost":2038,"quantity":"31","rounding":1,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":19000,"charge":null,"correction":null,"credited":null,"estimated":false,"fallback":false,"key":"equal","meter":null,"part_cost":85500,"pool":"server","pool_cost":142500,"quantity":"31","rounding":0,"share":"62/279","shown":{"quantity":"31","unit":"days"},"shown_percent":"22.22","solidarity":"1","unit":"days"},{"amount":21111,"charge":null,"correction":null,"credited":null,"estimated":true,"fallback":false,"key":"usage","meter":"storage","part_cost":57000,"pool":"server","pool_cost":142500,"quantity":"18371592000000000","rounding":0,"share":"18371592000000000/49603298400000000","shown":{"quantity":"6.859","unit":"GB-months"},"shown_percent":"37.04","solidarity":"1","unit":"byte-seconds"}],"number":"2026-0010","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600102","swish":null},"period":{"end":"2026-02-01","label":"2026-01","start":"2026-01-01"},"reason":"","refers_to":null,"total":40564,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 18, NULL);
INSERT INTO public.billing_invoice VALUES (11, '2026-0011', '0002', '2025-12', '2026-02-10', '2026-02-10', -1000, 'SEK', '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","due":"2026-02-10","estimated":false,"history":[],"household":{"name":"Berg","number":"0002"},"issued":"2026-02-10","kind":"credit_note","language":"de","left":18261,"lines":[{"amount":-1000,"charge":null,"correction":null,"credited":{"line":null,"of":19261},"estimated":false,"fallback":false,"key":"credit","meter":null,"part_cost":-1000,"pool":"2026-0002","pool_cost":-1000,"quantity":"1","rounding":0,"share":"1/1","shown":{"quantity":"1","unit":"credit"},"shown_percent":"100.00","solidarity":"1","unit":"credit"}],"number":"2026-0011","payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600110","swish":null},"period":{"end":"2026-01-01","label":"2025-12","start":"2025-12-01"},"reason":"promised","refers_to":"2026-0002","total":-1000,"vat":{"amount":0,"reason":"cost_sharing"},"version":1}
', 29, 2);


--
-- Data for Name: billing_labourdecision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_labourdecision VALUES (1, 1, 'approved', 5, '2026-12-01 03:02:31.804984+00', 'tove', 5);
INSERT INTO public.billing_labourdecision VALUES (2, 2, 'declined', 5, '2026-12-01 03:02:31.845269+00', 'tove', NULL);


--
-- Data for Name: billing_labourentry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_labourentry VALUES (1, 4, '2026-01-15', 90, 'server', 'Backups', '2026-12-01 03:02:31.741453+00', 'sam');
INSERT INTO public.billing_labourentry VALUES (2, 4, '2026-01-15', 60, 'server', 'Backups', '2026-12-01 03:02:31.750816+00', 'sam');
INSERT INTO public.billing_labourentry VALUES (3, 4, '2026-01-15', 30, 'server', 'Backups', '2026-12-01 03:02:31.753254+00', 'sam');


--
-- Data for Name: billing_numberseries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_numberseries VALUES ('2026', 11);


--
-- Data for Name: billing_payment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_payment VALUES (1, 1, 'b1d55ac962ddaf6cf8584e5d5c4a188e5af2b41fd2a674a0c90c465fb65020ee', 0, 'A1', '2026-01-20', 16287, 'SEK', 'Alma', '', '["202600011"]', '', 19);
INSERT INTO public.billing_payment VALUES (2, 1, '22e51d4903ece944d96b30baa6e7e5d7c71c6ec3df7663e45e17ec41a009847a', 0, 'A1', '2026-01-21', 2000, 'SEK', 'Cleo', 'by hand', '[]', '', 20);
INSERT INTO public.billing_payment VALUES (3, 1, '811205e12090c4dc9f4ad5bc6dbc1ba9d1ec2df6b41861f1223e3e2a8fbe3eee', 0, 'A1', '2026-01-22', 3000, 'SEK', 'Sam', 'taken back', '[]', '', 21);
INSERT INTO public.billing_payment VALUES (4, 1, 'c57229b260dee0bb72aca2601ce79046afbb9f2a5198e38d7f8a93c4f4a2fac1', 0, 'A1', '2026-01-23', 50000, 'SEK', 'Dan', 'deposit', '[]', '', 22);
INSERT INTO public.billing_payment VALUES (5, 1, 'c72e0230af2ec0f8d68c21e80527e3f95244f718bd030dd01ffc203e81a867b0', 0, 'A1', '2026-01-24', 4000, 'SEK', 'Nobody', 'queue', '[]', '', 23);
INSERT INTO public.billing_payment VALUES (6, 1, '60de3eaa1976332b2d3cd6c2e1422326d216127b706a306d9eac774ff772d5ba', 0, 'A1', '2026-01-25', 5000, 'EUR', 'Nobody', 'euro', '[]', '', 24);


--
-- Data for Name: billing_paymentmatch; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_paymentmatch VALUES (1, 1, 'household', '0001', 1, NULL, 16287, 19, NULL, '2026-12-01 03:02:32.211887+00', 'tove');
INSERT INTO public.billing_paymentmatch VALUES (2, 2, 'household', '0002', 2, NULL, 2000, 25, NULL, '2026-12-01 03:02:32.241781+00', 'tove');
INSERT INTO public.billing_paymentmatch VALUES (3, 3, 'household', '0003', 3, NULL, 3000, 26, NULL, '2026-12-01 03:02:32.315954+00', 'tove');
INSERT INTO public.billing_paymentmatch VALUES (4, 3, 'household', '0003', 3, NULL, -3000, 27, 3, '2026-12-01 03:02:32.447965+00', 'tove');
INSERT INTO public.billing_paymentmatch VALUES (5, 4, 'deposit', '0004', NULL, NULL, 50000, 28, NULL, '2026-12-01 03:02:32.475896+00', 'tove');


--
-- Data for Name: billing_reminder; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.billing_reminder VALUES (1, 2, 1, '2026-02-10', 16261, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-10","earlier_fees":0,"fee":0,"household":{"name":"Berg","number":"0002"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0002","total":19261,"unpaid":16261},"language":"de","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600029","swish":null},"to_pay":16261,"version":1}
', NULL, '2026-12-01 03:02:32.608243+00', 'timer');
INSERT INTO public.billing_reminder VALUES (2, 4, 1, '2026-02-10', 25188, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-10","earlier_fees":0,"fee":0,"household":{"name":"Dahl","number":"0004"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0004","total":25188,"unpaid":25188},"language":"en","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600045","swish":null},"to_pay":25188,"version":1}
', NULL, '2026-12-01 03:02:32.621234+00', 'timer');
INSERT INTO public.billing_reminder VALUES (3, 5, 1, '2026-02-10', 28152, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-10","earlier_fees":0,"fee":0,"household":{"name":"Ek","number":"0005"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0005","total":28152,"unpaid":28152},"language":"de","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600052","swish":null},"to_pay":28152,"version":1}
', NULL, '2026-12-01 03:02:32.63623+00', 'timer');
INSERT INTO public.billing_reminder VALUES (4, 2, 2, '2026-02-24', 16261, 6000, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":6000,"household":{"name":"Berg","number":"0002"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0002","total":19261,"unpaid":16261},"language":"de","level":2,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600029","swish":null},"to_pay":22261,"version":1}
', 30, '2026-12-01 03:02:32.705913+00', 'timer');
INSERT INTO public.billing_reminder VALUES (5, 4, 2, '2026-02-24', 25188, 6000, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":6000,"household":{"name":"Dahl","number":"0004"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0004","total":25188,"unpaid":25188},"language":"en","level":2,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600045","swish":null},"to_pay":31188,"version":1}
', 31, '2026-12-01 03:02:32.736091+00', 'timer');
INSERT INTO public.billing_reminder VALUES (6, 5, 2, '2026-02-24', 28152, 6000, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":6000,"household":{"name":"Ek","number":"0005"},"invoice":{"due":"2026-01-12","issued":"2026-01-02","number":"2026-0005","total":28152,"unpaid":28152},"language":"de","level":2,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600052","swish":null},"to_pay":34152,"version":1}
', 32, '2026-12-01 03:02:32.780158+00', 'timer');
INSERT INTO public.billing_reminder VALUES (7, 6, 1, '2026-02-24', 23675, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":0,"household":{"name":"Almgren","number":"0001"},"invoice":{"due":"2026-02-12","issued":"2026-02-02","number":"2026-0006","total":23675,"unpaid":23675},"language":"en","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600060","swish":null},"to_pay":23675,"version":1}
', NULL, '2026-12-01 03:02:32.808173+00', 'timer');
INSERT INTO public.billing_reminder VALUES (8, 7, 1, '2026-02-24', 27898, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":0,"household":{"name":"Berg","number":"0002"},"invoice":{"due":"2026-02-12","issued":"2026-02-02","number":"2026-0007","total":27898,"unpaid":27898},"language":"de","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600078","swish":null},"to_pay":27898,"version":1}
', NULL, '2026-12-01 03:02:32.80942+00', 'timer');
INSERT INTO public.billing_reminder VALUES (9, 8, 1, '2026-02-24', 4672, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":0,"household":{"name":"Sommer","number":"0003"},"invoice":{"due":"2026-02-12","issued":"2026-02-02","number":"2026-0008","total":16059,"unpaid":4672},"language":"sv","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600086","swish":null},"to_pay":4672,"version":1}
', NULL, '2026-12-01 03:02:32.810125+00', 'timer');
INSERT INTO public.billing_reminder VALUES (10, 9, 1, '2026-02-24', 36342, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":0,"household":{"name":"Dahl","number":"0004"},"invoice":{"due":"2026-02-12","issued":"2026-02-02","number":"2026-0009","total":36342,"unpaid":36342},"language":"en","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600094","swish":null},"to_pay":36342,"version":1}
', NULL, '2026-12-01 03:02:32.810724+00', 'timer');
INSERT INTO public.billing_reminder VALUES (11, 10, 1, '2026-02-24', 40564, 0, '{"coop":{"address":[],"name":"Frysboxen","organisation_number":"802400-0000"},"currency":"SEK","date":"2026-02-24","earlier_fees":0,"fee":0,"household":{"name":"Ek","number":"0005"},"invoice":{"due":"2026-02-12","issued":"2026-02-02","number":"2026-0010","total":40564,"unpaid":40564},"language":"de","level":1,"payment":{"bankgiro":"123-4567","iban":null,"qr":null,"reference":"202600102","swish":null},"to_pay":40564,"version":1}
', NULL, '2026-12-01 03:02:32.823996+00', 'timer');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES (1, 'registry', '0001_initial', '2026-12-01 03:02:16.756741+00');
INSERT INTO public.django_migrations VALUES (2, 'ledger', '0001_initial', '2026-12-01 03:02:16.916059+00');
INSERT INTO public.django_migrations VALUES (3, 'billing', '0001_initial', '2026-12-01 03:02:18.111808+00');
INSERT INTO public.django_migrations VALUES (4, 'metering', '0001_initial', '2026-12-01 03:02:18.289502+00');


--
-- Data for Name: ledger_closedyear; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger_closedyear VALUES (2025, '2026-12-01 03:02:31.49713+00', 'tove', '{"balances":[["carried:server","SEK",100001],["suppliers","SEK",-100001]],"hash":"cb499f75ffbd2f4eca7d01208e48f2021c461640535999f27e04dfaea2745087","sequence":11,"version":1,"year":2025}
');


--
-- Data for Name: ledger_journalhead; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger_journalhead VALUES (1, 32, '7c676c0938732e1d49a050456f834b7d142cff053a9afac6ba9c6220106e3776');


--
-- Data for Name: ledger_posting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger_posting VALUES (1, 1, 'cost:server', 100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (2, 1, 'suppliers', -100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (3, 2, 'cost:server', 120000, 'SEK');
INSERT INTO public.ledger_posting VALUES (4, 2, 'suppliers', -120000, 'SEK');
INSERT INTO public.ledger_posting VALUES (5, 3, 'cost:server', 130000, 'SEK');
INSERT INTO public.ledger_posting VALUES (6, 3, 'suppliers', -130000, 'SEK');
INSERT INTO public.ledger_posting VALUES (7, 4, 'cost:domain', 24000, 'SEK');
INSERT INTO public.ledger_posting VALUES (8, 4, 'suppliers', -24000, 'SEK');
INSERT INTO public.ledger_posting VALUES (9, 5, 'household:0001', 16287, 'SEK');
INSERT INTO public.ledger_posting VALUES (10, 5, 'cost:server', -16287, 'SEK');
INSERT INTO public.ledger_posting VALUES (11, 6, 'household:0002', 19261, 'SEK');
INSERT INTO public.ledger_posting VALUES (12, 6, 'cost:server', -19261, 'SEK');
INSERT INTO public.ledger_posting VALUES (13, 7, 'household:0003', 11113, 'SEK');
INSERT INTO public.ledger_posting VALUES (14, 7, 'cost:server', -11113, 'SEK');
INSERT INTO public.ledger_posting VALUES (15, 8, 'household:0004', 25188, 'SEK');
INSERT INTO public.ledger_posting VALUES (16, 8, 'cost:server', -25188, 'SEK');
INSERT INTO public.ledger_posting VALUES (17, 9, 'household:0005', 28152, 'SEK');
INSERT INTO public.ledger_posting VALUES (18, 9, 'cost:server', -28152, 'SEK');
INSERT INTO public.ledger_posting VALUES (19, 10, 'cost:server', -100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (20, 10, 'carried:server', 100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (21, 11, 'cost:server', 100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (22, 11, 'carried:server', -100001, 'SEK');
INSERT INTO public.ledger_posting VALUES (23, 12, 'cost:server', 22500, 'SEK');
INSERT INTO public.ledger_posting VALUES (24, 12, 'labour', -22500, 'SEK');
INSERT INTO public.ledger_posting VALUES (25, 13, 'labour', 22500, 'SEK');
INSERT INTO public.ledger_posting VALUES (26, 13, 'household:0003', -22500, 'SEK');
INSERT INTO public.ledger_posting VALUES (27, 14, 'household:0001', 23675, 'SEK');
INSERT INTO public.ledger_posting VALUES (28, 14, 'cost:domain', -453, 'SEK');
INSERT INTO public.ledger_posting VALUES (29, 14, 'cost:server', -23222, 'SEK');
INSERT INTO public.ledger_posting VALUES (30, 15, 'household:0002', 27898, 'SEK');
INSERT INTO public.ledger_posting VALUES (31, 15, 'cost:domain', -453, 'SEK');
INSERT INTO public.ledger_posting VALUES (32, 15, 'cost:server', -27445, 'SEK');
INSERT INTO public.ledger_posting VALUES (33, 16, 'household:0003', 16059, 'SEK');
INSERT INTO public.ledger_posting VALUES (34, 16, 'cost:domain', -226, 'SEK');
INSERT INTO public.ledger_posting VALUES (35, 16, 'cost:server', -15833, 'SEK');
INSERT INTO public.ledger_posting VALUES (36, 17, 'household:0004', 36342, 'SEK');
INSERT INTO public.ledger_posting VALUES (37, 17, 'cost:domain', -453, 'SEK');
INSERT INTO public.ledger_posting VALUES (38, 17, 'cost:server', -35889, 'SEK');
INSERT INTO public.ledger_posting VALUES (39, 18, 'household:0005', 40564, 'SEK');
INSERT INTO public.ledger_posting VALUES (40, 18, 'cost:domain', -453, 'SEK');
INSERT INTO public.ledger_posting VALUES (41, 18, 'cost:server', -40111, 'SEK');
INSERT INTO public.ledger_posting VALUES (42, 19, 'bank:A1', 16287, 'SEK');
INSERT INTO public.ledger_posting VALUES (43, 19, 'household:0001', -16287, 'SEK');
INSERT INTO public.ledger_posting VALUES (44, 20, 'bank:A1', 2000, 'SEK');
INSERT INTO public.ledger_posting VALUES (45, 20, 'unmatched', -2000, 'SEK');
INSERT INTO public.ledger_posting VALUES (46, 21, 'bank:A1', 3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (47, 21, 'unmatched', -3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (48, 22, 'bank:A1', 50000, 'SEK');
INSERT INTO public.ledger_posting VALUES (49, 22, 'unmatched', -50000, 'SEK');
INSERT INTO public.ledger_posting VALUES (50, 23, 'bank:A1', 4000, 'SEK');
INSERT INTO public.ledger_posting VALUES (51, 23, 'unmatched', -4000, 'SEK');
INSERT INTO public.ledger_posting VALUES (52, 24, 'bank:A1', 5000, 'EUR');
INSERT INTO public.ledger_posting VALUES (53, 24, 'unmatched', -5000, 'EUR');
INSERT INTO public.ledger_posting VALUES (54, 25, 'unmatched', 2000, 'SEK');
INSERT INTO public.ledger_posting VALUES (55, 25, 'household:0002', -2000, 'SEK');
INSERT INTO public.ledger_posting VALUES (56, 26, 'unmatched', 3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (57, 26, 'household:0003', -3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (58, 27, 'unmatched', -3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (59, 27, 'household:0003', 3000, 'SEK');
INSERT INTO public.ledger_posting VALUES (60, 28, 'unmatched', 50000, 'SEK');
INSERT INTO public.ledger_posting VALUES (61, 28, 'deposits:0004', -50000, 'SEK');
INSERT INTO public.ledger_posting VALUES (62, 29, 'household:0002', -1000, 'SEK');
INSERT INTO public.ledger_posting VALUES (63, 29, 'reserve', 1000, 'SEK');
INSERT INTO public.ledger_posting VALUES (64, 30, 'household:0002', 6000, 'SEK');
INSERT INTO public.ledger_posting VALUES (65, 30, 'reserve', -6000, 'SEK');
INSERT INTO public.ledger_posting VALUES (66, 31, 'household:0004', 6000, 'SEK');
INSERT INTO public.ledger_posting VALUES (67, 31, 'reserve', -6000, 'SEK');
INSERT INTO public.ledger_posting VALUES (68, 32, 'household:0005', 6000, 'SEK');
INSERT INTO public.ledger_posting VALUES (69, 32, 'reserve', -6000, 'SEK');


--
-- Data for Name: ledger_transaction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger_transaction VALUES (1, '2025-12-01', 'Hetzner: Server', 'tove', 'cost entered', NULL, '0000000000000000000000000000000000000000000000000000000000000000', '0f865c4f255c7c9d2e0dcfe2e0f0418707737ae52f6203bc60c6c37777582961');
INSERT INTO public.ledger_transaction VALUES (2, '2026-01-01', 'Hetzner: Server', 'tove', 'cost entered', NULL, '0f865c4f255c7c9d2e0dcfe2e0f0418707737ae52f6203bc60c6c37777582961', '668612e27eb637a4875f4f9a055e841a85176c1219bb213675af11c0f6f12356');
INSERT INTO public.ledger_transaction VALUES (3, '2026-02-01', 'Hetzner: Server', 'tove', 'cost entered', NULL, '668612e27eb637a4875f4f9a055e841a85176c1219bb213675af11c0f6f12356', '35c7f24d85766a8f3d8eccad63dc3f70278b9796bad22ce85b8d34e67b997fd3');
INSERT INTO public.ledger_transaction VALUES (4, '2026-01-01', 'Hetzner: Server', 'tove', 'cost entered', NULL, '35c7f24d85766a8f3d8eccad63dc3f70278b9796bad22ce85b8d34e67b997fd3', 'e2fb800f0beb978ff5a7bd0b8fdfe672764d45ebcc67be51dd0fdeb1dd4c525f');
INSERT INTO public.ledger_transaction VALUES (5, '2026-01-02', 'Invoice 2026-0001 to household 0001', 'tove', '2025-12 closed', NULL, 'e2fb800f0beb978ff5a7bd0b8fdfe672764d45ebcc67be51dd0fdeb1dd4c525f', 'e82c5368e9903b019aa8c48f18c6befab26aefd785d5e75a1b29707353eb2015');
INSERT INTO public.ledger_transaction VALUES (6, '2026-01-02', 'Invoice 2026-0002 to household 0002', 'tove', '2025-12 closed', NULL, 'e82c5368e9903b019aa8c48f18c6befab26aefd785d5e75a1b29707353eb2015', '3987d0b48832909d92c518722e28469670d5dc57c350022c76630fb208f546c5');
INSERT INTO public.ledger_transaction VALUES (7, '2026-01-02', 'Invoice 2026-0003 to household 0003', 'tove', '2025-12 closed', NULL, '3987d0b48832909d92c518722e28469670d5dc57c350022c76630fb208f546c5', '481853bedfc6ecd0b1cbebde1f30e5b7ce37064dec38ed1b45edca1d0773f076');
INSERT INTO public.ledger_transaction VALUES (8, '2026-01-02', 'Invoice 2026-0004 to household 0004', 'tove', '2025-12 closed', NULL, '481853bedfc6ecd0b1cbebde1f30e5b7ce37064dec38ed1b45edca1d0773f076', '2ba83ad9dfbb2e1b36e3e9d142943e081ed154ed17dbda1bd4a015533b9c0a5b');
INSERT INTO public.ledger_transaction VALUES (9, '2026-01-02', 'Invoice 2026-0005 to household 0005', 'tove', '2025-12 closed', NULL, '2ba83ad9dfbb2e1b36e3e9d142943e081ed154ed17dbda1bd4a015533b9c0a5b', '12ed62883d577500949510833f523f4303d2edd43c5b28522a2320da457397d4');
INSERT INTO public.ledger_transaction VALUES (10, '2025-12-31', 'Balances of pools carried to 2026', 'tove', '2025 closed', NULL, '12ed62883d577500949510833f523f4303d2edd43c5b28522a2320da457397d4', 'c822363a00852111eead9125c453985b69d7970075139b1536aff3b42957a268');
INSERT INTO public.ledger_transaction VALUES (11, '2026-01-01', 'Reversal of 10: Balances of pools carried to 2026', 'tove', '2025 closed', 10, 'c822363a00852111eead9125c453985b69d7970075139b1536aff3b42957a268', 'cb499f75ffbd2f4eca7d01208e48f2021c461640535999f27e04dfaea2745087');
INSERT INTO public.ledger_transaction VALUES (12, '2026-01-20', 'Household 0003: Labour 1 on 2026-01-15, 90 minutes: Backups', 'tove', 'labour 1 approved by tove@elsewhere.example', NULL, 'cb499f75ffbd2f4eca7d01208e48f2021c461640535999f27e04dfaea2745087', '44a502539914687e96360f8c97bb04417774a3139337895c467f6e711ca0efc0');
INSERT INTO public.ledger_transaction VALUES (13, '2026-01-20', 'Credit for labour 1 to household 0003', 'tove', 'labour 1 approved by tove@elsewhere.example', NULL, '44a502539914687e96360f8c97bb04417774a3139337895c467f6e711ca0efc0', 'c1cc796816f14844867544ad033b607a3422326a130223396294f7029e8d7231');
INSERT INTO public.ledger_transaction VALUES (14, '2026-02-02', 'Invoice 2026-0006 to household 0001', 'tove', '2026-01 closed', NULL, 'c1cc796816f14844867544ad033b607a3422326a130223396294f7029e8d7231', '297af53bef56ae49e1e843994a407383fb3bd496d70dc3afc5a9b2e2f799ce4c');
INSERT INTO public.ledger_transaction VALUES (15, '2026-02-02', 'Invoice 2026-0007 to household 0002', 'tove', '2026-01 closed', NULL, '297af53bef56ae49e1e843994a407383fb3bd496d70dc3afc5a9b2e2f799ce4c', '11e846d52c6a36a9fb4a8809426772ed3c54eae167d9573a2a37c56517e03833');
INSERT INTO public.ledger_transaction VALUES (16, '2026-02-02', 'Invoice 2026-0008 to household 0003', 'tove', '2026-01 closed', NULL, '11e846d52c6a36a9fb4a8809426772ed3c54eae167d9573a2a37c56517e03833', 'ab34f43ace8113be82961245ac69d72fa27c7202880e6ef521bd228b61b0dc7a');
INSERT INTO public.ledger_transaction VALUES (17, '2026-02-02', 'Invoice 2026-0009 to household 0004', 'tove', '2026-01 closed', NULL, 'ab34f43ace8113be82961245ac69d72fa27c7202880e6ef521bd228b61b0dc7a', 'cc18b7d2bf1846657d16f8eebeaef88fd26a9e49110fb700fc9dd6ce6c91b0d9');
INSERT INTO public.ledger_transaction VALUES (18, '2026-02-02', 'Invoice 2026-0010 to household 0005', 'tove', '2026-01 closed', NULL, 'cc18b7d2bf1846657d16f8eebeaef88fd26a9e49110fb700fc9dd6ce6c91b0d9', '7d617472983a398d7ed1475db68dacd843fcfc2366370fd18a9dba665457b48c');
INSERT INTO public.ledger_transaction VALUES (19, '2026-01-20', 'Payment from household 0001', 'tove', 'bank file imported', NULL, '7d617472983a398d7ed1475db68dacd843fcfc2366370fd18a9dba665457b48c', 'b836300b596562c6ce7b7bc76364d9c3b0e2a36636ff35203d684fcd13fd2744');
INSERT INTO public.ledger_transaction VALUES (20, '2026-01-21', 'Payment that names no invoice', 'tove', 'bank file imported', NULL, 'b836300b596562c6ce7b7bc76364d9c3b0e2a36636ff35203d684fcd13fd2744', 'bb953525e4596e704b24117755f35d946173d5a77dd3bfa2712544c9075439b0');
INSERT INTO public.ledger_transaction VALUES (21, '2026-01-22', 'Payment that names no invoice', 'tove', 'bank file imported', NULL, 'bb953525e4596e704b24117755f35d946173d5a77dd3bfa2712544c9075439b0', '5db6caee6b4572c1cc65f3668c6808b886ef6da7b2fdde8406f98054d9cf906f');
INSERT INTO public.ledger_transaction VALUES (22, '2026-01-23', 'Payment that names no invoice', 'tove', 'bank file imported', NULL, '5db6caee6b4572c1cc65f3668c6808b886ef6da7b2fdde8406f98054d9cf906f', '2fb9a56b8762eaa142298329e6588b101d4467764c81ee29dc3392aae8d016b2');
INSERT INTO public.ledger_transaction VALUES (23, '2026-01-24', 'Payment that names no invoice', 'tove', 'bank file imported', NULL, '2fb9a56b8762eaa142298329e6588b101d4467764c81ee29dc3392aae8d016b2', 'ffe020d189c926f20341be84a0a6aff99e17e789168adbd88783e404f501e902');
INSERT INTO public.ledger_transaction VALUES (24, '2026-01-25', 'Payment that names no invoice', 'tove', 'bank file imported', NULL, 'ffe020d189c926f20341be84a0a6aff99e17e789168adbd88783e404f501e902', 'bb0fcc5ac76e1adbec8d31fb7e4dfcb398cdafc77c7b89d38e8792ae67bce468');
INSERT INTO public.ledger_transaction VALUES (25, '2026-02-10', 'Payment 2 is for household:0002', 'tove', 'payment matched', NULL, 'bb0fcc5ac76e1adbec8d31fb7e4dfcb398cdafc77c7b89d38e8792ae67bce468', '86b6a61205c13d8c0cf22f4e89b4bed501b05db08218e3c4290c67a1fa197bdc');
INSERT INTO public.ledger_transaction VALUES (26, '2026-02-10', 'Payment 3 is for household:0003', 'tove', 'payment matched', NULL, '86b6a61205c13d8c0cf22f4e89b4bed501b05db08218e3c4290c67a1fa197bdc', '8bbddfe6c6d1b09ba69056ebf16149ce55413fcf2b3d9559ed33a3aca9703c81');
INSERT INTO public.ledger_transaction VALUES (27, '2026-02-10', 'Reversal of 26: Payment 3 is for household:0003', 'tove', 'another household''s', 26, '8bbddfe6c6d1b09ba69056ebf16149ce55413fcf2b3d9559ed33a3aca9703c81', '7d596b98ff1d0c555d9c2b7ac0fb798a3b71b1dae0828e12c48308a852fe71eb');
INSERT INTO public.ledger_transaction VALUES (28, '2026-02-10', 'Payment 4 is for deposits:0004', 'tove', 'payment matched', NULL, '7d596b98ff1d0c555d9c2b7ac0fb798a3b71b1dae0828e12c48308a852fe71eb', '7bc428b0d22c33c5aa1b38838eacc41ac5b8b63a15cbdae8bcb51ee0d5f264f7');
INSERT INTO public.ledger_transaction VALUES (29, '2026-02-10', 'Credit note 2026-0011 for invoice 2026-0002 to household 0002', 'tove', 'promised', NULL, '7bc428b0d22c33c5aa1b38838eacc41ac5b8b63a15cbdae8bcb51ee0d5f264f7', '3a01f385afd544efb24efad0ceff7070e04fa91c9365e831437950bdb92dc96f');
INSERT INTO public.ledger_transaction VALUES (30, '2026-02-24', 'Fee of 2026-0002, reminder 2', 'timer', 'reminder by policy', NULL, '3a01f385afd544efb24efad0ceff7070e04fa91c9365e831437950bdb92dc96f', 'e4f1c7b89e413290ea1015fe9a864822e2c89644df3bcbdeb20ed3c88585e19c');
INSERT INTO public.ledger_transaction VALUES (31, '2026-02-24', 'Fee of 2026-0004, reminder 2', 'timer', 'reminder by policy', NULL, 'e4f1c7b89e413290ea1015fe9a864822e2c89644df3bcbdeb20ed3c88585e19c', '89488ad92b03010af2e5eac5b86ea175452479b0545d7c50f1472aa81ca3c86c');
INSERT INTO public.ledger_transaction VALUES (32, '2026-02-24', 'Fee of 2026-0005, reminder 2', 'timer', 'reminder by policy', NULL, '89488ad92b03010af2e5eac5b86ea175452479b0545d7c50f1472aa81ca3c86c', '7c676c0938732e1d49a050456f834b7d142cff053a9afac6ba9c6220106e3776');


--
-- Data for Name: metering_dailyuse; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_dailyuse VALUES (1, 1, 20422, '0001', 3600000000000, 4194304, 0);
INSERT INTO public.metering_dailyuse VALUES (2, 2, 20422, '0002', 7200000000000, 4194304, 0);
INSERT INTO public.metering_dailyuse VALUES (3, 3, 20422, '0003', 10800000000000, 4194304, 0);
INSERT INTO public.metering_dailyuse VALUES (4, 4, 20422, '0004', 14400000000000, 4194304, 0);
INSERT INTO public.metering_dailyuse VALUES (5, 5, 20422, '0005', 18000000000000, 4194304, 0);
INSERT INTO public.metering_dailyuse VALUES (7, 2, 20423, '0002', 57859200000000, 4793490, 524288);
INSERT INTO public.metering_dailyuse VALUES (8, 3, 20423, '0003', 86788800000000, 4793490, 524288);
INSERT INTO public.metering_dailyuse VALUES (9, 4, 20423, '0004', 115718400000000, 4793490, 524288);
INSERT INTO public.metering_dailyuse VALUES (10, 5, 20423, '0005', 144648000000000, 4793490, 524288);
INSERT INTO public.metering_dailyuse VALUES (11, 1, 20424, '0001', 29160000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (12, 2, 20424, '0002', 58320000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (13, 3, 20424, '0003', 87480000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (14, 4, 20424, '0004', 116640000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (15, 5, 20424, '0005', 145800000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (16, 1, 20425, '0001', 29390400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (17, 2, 20425, '0002', 58780800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (18, 3, 20425, '0003', 88171200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (19, 4, 20425, '0004', 117561600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (20, 5, 20425, '0005', 146952000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (21, 1, 20426, '0001', 29620800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (22, 2, 20426, '0002', 59241600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (23, 3, 20426, '0003', 88862400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (24, 4, 20426, '0004', 118483200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (25, 5, 20426, '0005', 148104000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (26, 1, 20427, '0001', 29851200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (27, 2, 20427, '0002', 59702400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (28, 3, 20427, '0003', 89553600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (29, 4, 20427, '0004', 119404800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (30, 5, 20427, '0005', 149256000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (31, 1, 20428, '0001', 30081600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (32, 2, 20428, '0002', 60163200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (33, 3, 20428, '0003', 90244800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (34, 4, 20428, '0004', 120326400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (35, 5, 20428, '0005', 150408000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (36, 1, 20429, '0001', 30312000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (37, 2, 20429, '0002', 60624000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (38, 3, 20429, '0003', 90936000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (39, 4, 20429, '0004', 121248000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (40, 5, 20429, '0005', 151560000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (41, 1, 20430, '0001', 30542400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (42, 2, 20430, '0002', 61084800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (43, 3, 20430, '0003', 91627200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (44, 4, 20430, '0004', 122169600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (45, 5, 20430, '0005', 152712000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (46, 1, 20431, '0001', 30772800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (47, 2, 20431, '0002', 61545600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (48, 3, 20431, '0003', 92318400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (49, 4, 20431, '0004', 123091200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (50, 5, 20431, '0005', 153864000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (51, 1, 20432, '0001', 31003200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (52, 2, 20432, '0002', 62006400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (53, 3, 20432, '0003', 93009600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (54, 4, 20432, '0004', 124012800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (55, 5, 20432, '0005', 155016000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (56, 1, 20433, '0001', 31233600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (57, 2, 20433, '0002', 62467200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (58, 3, 20433, '0003', 93700800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (59, 4, 20433, '0004', 124934400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (60, 5, 20433, '0005', 156168000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (61, 1, 20434, '0001', 31464000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (62, 2, 20434, '0002', 62928000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (63, 3, 20434, '0003', 94392000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (64, 4, 20434, '0004', 125856000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (65, 5, 20434, '0005', 157320000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (66, 1, 20435, '0001', 31694400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (67, 2, 20435, '0002', 63388800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (68, 3, 20435, '0003', 95083200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (69, 4, 20435, '0004', 126777600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (70, 5, 20435, '0005', 158472000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (71, 1, 20436, '0001', 31924800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (72, 2, 20436, '0002', 63849600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (73, 3, 20436, '0003', 95774400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (74, 4, 20436, '0004', 127699200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (75, 5, 20436, '0005', 159624000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (76, 1, 20437, '0001', 32155200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (77, 2, 20437, '0002', 64310400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (78, 3, 20437, '0003', 96465600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (79, 4, 20437, '0004', 128620800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (80, 5, 20437, '0005', 160776000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (81, 1, 20438, '0001', 32385600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (82, 2, 20438, '0002', 64771200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (83, 3, 20438, '0003', 97156800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (84, 4, 20438, '0004', 129542400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (85, 5, 20438, '0005', 161928000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (86, 1, 20439, '0001', 32616000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (87, 2, 20439, '0002', 65232000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (88, 3, 20439, '0003', 97848000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (89, 4, 20439, '0004', 130464000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (90, 5, 20439, '0005', 163080000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (91, 1, 20440, '0001', 32846400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (92, 2, 20440, '0002', 65692800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (93, 3, 20440, '0003', 98539200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (94, 4, 20440, '0004', 131385600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (95, 5, 20440, '0005', 164232000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (96, 1, 20441, '0001', 33076800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (97, 2, 20441, '0002', 66153600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (98, 3, 20441, '0003', 99230400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (99, 4, 20441, '0004', 132307200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (100, 5, 20441, '0005', 165384000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (101, 1, 20442, '0001', 33307200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (102, 2, 20442, '0002', 66614400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (103, 3, 20442, '0003', 99921600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (104, 4, 20442, '0004', 133228800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (105, 5, 20442, '0005', 166536000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (106, 1, 20443, '0001', 33537600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (107, 2, 20443, '0002', 67075200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (108, 3, 20443, '0003', 100612800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (109, 4, 20443, '0004', 134150400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (110, 5, 20443, '0005', 167688000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (111, 1, 20444, '0001', 33768000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (112, 2, 20444, '0002', 67536000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (113, 3, 20444, '0003', 101304000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (114, 4, 20444, '0004', 135072000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (115, 5, 20444, '0005', 168840000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (116, 1, 20445, '0001', 33998400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (117, 2, 20445, '0002', 67996800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (118, 3, 20445, '0003', 101995200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (119, 4, 20445, '0004', 135993600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (120, 5, 20445, '0005', 169992000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (121, 1, 20446, '0001', 34228800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (122, 2, 20446, '0002', 68457600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (123, 3, 20446, '0003', 102686400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (124, 4, 20446, '0004', 136915200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (125, 5, 20446, '0005', 171144000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (126, 1, 20447, '0001', 34459200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (127, 2, 20447, '0002', 68918400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (128, 3, 20447, '0003', 103377600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (129, 4, 20447, '0004', 137836800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (130, 5, 20447, '0005', 172296000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (131, 1, 20448, '0001', 34689600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (132, 2, 20448, '0002', 69379200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (133, 3, 20448, '0003', 104068800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (134, 4, 20448, '0004', 138758400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (135, 5, 20448, '0005', 173448000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (136, 1, 20449, '0001', 34920000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (137, 2, 20449, '0002', 69840000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (138, 3, 20449, '0003', 104760000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (139, 4, 20449, '0004', 139680000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (140, 5, 20449, '0005', 174600000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (141, 1, 20450, '0001', 35150400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (142, 2, 20450, '0002', 70300800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (143, 3, 20450, '0003', 105451200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (144, 4, 20450, '0004', 140601600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (145, 5, 20450, '0005', 175752000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (146, 1, 20451, '0001', 35380800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (147, 2, 20451, '0002', 70761600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (148, 3, 20451, '0003', 106142400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (149, 4, 20451, '0004', 141523200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (150, 5, 20451, '0005', 176904000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (151, 1, 20452, '0001', 35611200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (152, 2, 20452, '0002', 71222400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (153, 3, 20452, '0003', 106833600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (154, 4, 20452, '0004', 142444800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (155, 5, 20452, '0005', 178056000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (156, 1, 20453, '0001', 35841600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (157, 2, 20453, '0002', 71683200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (158, 3, 20453, '0003', 107524800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (159, 4, 20453, '0004', 143366400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (160, 5, 20453, '0005', 179208000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (161, 1, 20454, '0001', 36072000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (162, 2, 20454, '0002', 72144000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (163, 3, 20454, '0003', 108216000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (164, 4, 20454, '0004', 144288000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (165, 5, 20454, '0005', 180360000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (166, 1, 20455, '0001', 36302400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (167, 2, 20455, '0002', 72604800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (168, 3, 20455, '0003', 108907200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (169, 4, 20455, '0004', 145209600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (170, 5, 20455, '0005', 181512000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (171, 1, 20456, '0001', 36532800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (172, 2, 20456, '0002', 73065600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (173, 3, 20456, '0003', 109598400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (174, 4, 20456, '0004', 146131200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (175, 5, 20456, '0005', 182664000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (176, 1, 20457, '0001', 36763200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (177, 2, 20457, '0002', 73526400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (178, 3, 20457, '0003', 110289600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (179, 4, 20457, '0004', 147052800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (180, 5, 20457, '0005', 183816000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (181, 1, 20458, '0001', 36993600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (182, 2, 20458, '0002', 73987200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (183, 3, 20458, '0003', 110980800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (184, 4, 20458, '0004', 147974400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (185, 5, 20458, '0005', 184968000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (186, 1, 20459, '0001', 37224000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (187, 2, 20459, '0002', 74448000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (188, 3, 20459, '0003', 111672000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (189, 4, 20459, '0004', 148896000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (190, 5, 20459, '0005', 186120000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (191, 1, 20460, '0001', 37454400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (192, 2, 20460, '0002', 74908800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (193, 3, 20460, '0003', 112363200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (194, 4, 20460, '0004', 149817600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (195, 5, 20460, '0005', 187272000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (196, 1, 20461, '0001', 37684800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (197, 2, 20461, '0002', 75369600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (198, 3, 20461, '0003', 113054400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (199, 4, 20461, '0004', 150739200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (200, 5, 20461, '0005', 188424000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (201, 1, 20462, '0001', 37915200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (202, 2, 20462, '0002', 75830400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (203, 3, 20462, '0003', 113745600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (204, 4, 20462, '0004', 151660800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (205, 5, 20462, '0005', 189576000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (206, 1, 20463, '0001', 38145600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (207, 2, 20463, '0002', 76291200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (208, 3, 20463, '0003', 114436800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (209, 4, 20463, '0004', 152582400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (210, 5, 20463, '0005', 190728000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (211, 1, 20464, '0001', 38376000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (212, 2, 20464, '0002', 76752000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (213, 3, 20464, '0003', 115128000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (214, 4, 20464, '0004', 153504000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (215, 5, 20464, '0005', 191880000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (216, 1, 20465, '0001', 38606400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (217, 2, 20465, '0002', 77212800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (218, 3, 20465, '0003', 115819200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (219, 4, 20465, '0004', 154425600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (220, 5, 20465, '0005', 193032000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (221, 1, 20466, '0001', 38836800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (222, 2, 20466, '0002', 77673600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (223, 3, 20466, '0003', 116510400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (224, 4, 20466, '0004', 155347200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (225, 5, 20466, '0005', 194184000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (226, 1, 20467, '0001', 39067200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (227, 2, 20467, '0002', 78134400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (228, 3, 20467, '0003', 117201600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (229, 4, 20467, '0004', 156268800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (230, 5, 20467, '0005', 195336000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (231, 1, 20468, '0001', 39297600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (232, 2, 20468, '0002', 78595200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (233, 3, 20468, '0003', 117892800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (234, 4, 20468, '0004', 157190400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (235, 5, 20468, '0005', 196488000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (236, 1, 20469, '0001', 39528000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (237, 2, 20469, '0002', 79056000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (238, 3, 20469, '0003', 118584000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (239, 4, 20469, '0004', 158112000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (240, 5, 20469, '0005', 197640000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (241, 1, 20470, '0001', 39758400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (242, 2, 20470, '0002', 79516800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (243, 3, 20470, '0003', 119275200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (244, 4, 20470, '0004', 159033600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (245, 5, 20470, '0005', 198792000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (246, 1, 20471, '0001', 39988800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (247, 2, 20471, '0002', 79977600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (248, 3, 20471, '0003', 119966400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (249, 4, 20471, '0004', 159955200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (250, 5, 20471, '0005', 199944000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (251, 1, 20472, '0001', 40219200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (252, 2, 20472, '0002', 80438400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (253, 3, 20472, '0003', 120657600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (254, 4, 20472, '0004', 160876800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (255, 5, 20472, '0005', 201096000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (256, 1, 20473, '0001', 40449600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (257, 2, 20473, '0002', 80899200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (258, 3, 20473, '0003', 121348800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (259, 4, 20473, '0004', 161798400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (260, 5, 20473, '0005', 202248000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (261, 1, 20474, '0001', 40680000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (262, 2, 20474, '0002', 81360000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (263, 3, 20474, '0003', 122040000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (264, 4, 20474, '0004', 162720000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (265, 5, 20474, '0005', 203400000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (266, 1, 20475, '0001', 40910400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (267, 2, 20475, '0002', 81820800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (268, 3, 20475, '0003', 122731200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (269, 4, 20475, '0004', 163641600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (270, 5, 20475, '0005', 204552000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (271, 1, 20476, '0001', 41140800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (272, 2, 20476, '0002', 82281600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (273, 3, 20476, '0003', 123422400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (274, 4, 20476, '0004', 164563200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (275, 5, 20476, '0005', 205704000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (276, 1, 20477, '0001', 41371200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (277, 2, 20477, '0002', 82742400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (278, 3, 20477, '0003', 124113600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (279, 4, 20477, '0004', 165484800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (280, 5, 20477, '0005', 206856000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (281, 1, 20478, '0001', 41601600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (282, 2, 20478, '0002', 83203200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (283, 3, 20478, '0003', 124804800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (284, 4, 20478, '0004', 166406400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (285, 5, 20478, '0005', 208008000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (286, 1, 20479, '0001', 41832000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (287, 2, 20479, '0002', 83664000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (288, 3, 20479, '0003', 125496000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (289, 4, 20479, '0004', 167328000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (290, 5, 20479, '0005', 209160000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (291, 1, 20480, '0001', 42062400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (292, 2, 20480, '0002', 84124800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (293, 3, 20480, '0003', 126187200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (294, 4, 20480, '0004', 168249600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (295, 5, 20480, '0005', 210312000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (296, 1, 20481, '0001', 42292800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (297, 2, 20481, '0002', 84585600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (298, 3, 20481, '0003', 126878400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (299, 4, 20481, '0004', 169171200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (300, 5, 20481, '0005', 211464000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (301, 1, 20482, '0001', 42523200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (302, 2, 20482, '0002', 85046400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (303, 3, 20482, '0003', 127569600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (304, 4, 20482, '0004', 170092800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (305, 5, 20482, '0005', 212616000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (306, 1, 20483, '0001', 42753600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (307, 2, 20483, '0002', 85507200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (308, 3, 20483, '0003', 128260800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (309, 4, 20483, '0004', 171014400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (310, 5, 20483, '0005', 213768000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (311, 1, 20484, '0001', 42984000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (312, 2, 20484, '0002', 85968000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (313, 3, 20484, '0003', 128952000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (314, 4, 20484, '0004', 171936000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (315, 5, 20484, '0005', 214920000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (316, 1, 20485, '0001', 43214400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (317, 2, 20485, '0002', 86428800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (318, 3, 20485, '0003', 129643200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (319, 4, 20485, '0004', 172857600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (320, 5, 20485, '0005', 216072000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (321, 1, 20486, '0001', 43444800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (322, 2, 20486, '0002', 86889600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (323, 3, 20486, '0003', 130334400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (324, 4, 20486, '0004', 173779200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (325, 5, 20486, '0005', 217224000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (326, 1, 20487, '0001', 43675200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (327, 2, 20487, '0002', 87350400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (328, 3, 20487, '0003', 131025600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (329, 4, 20487, '0004', 174700800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (330, 5, 20487, '0005', 218376000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (331, 1, 20488, '0001', 43905600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (332, 2, 20488, '0002', 87811200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (333, 3, 20488, '0003', 131716800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (334, 4, 20488, '0004', 175622400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (335, 5, 20488, '0005', 219528000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (336, 1, 20489, '0001', 44136000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (337, 2, 20489, '0002', 88272000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (338, 3, 20489, '0003', 132408000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (339, 4, 20489, '0004', 176544000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (340, 5, 20489, '0005', 220680000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (341, 1, 20490, '0001', 44366400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (342, 2, 20490, '0002', 88732800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (343, 3, 20490, '0003', 133099200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (344, 4, 20490, '0004', 177465600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (345, 5, 20490, '0005', 221832000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (346, 1, 20491, '0001', 44596800000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (347, 2, 20491, '0002', 89193600000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (348, 3, 20491, '0003', 133790400000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (349, 4, 20491, '0004', 178387200000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (350, 5, 20491, '0005', 222984000000000, 4793490, 0);
INSERT INTO public.metering_dailyuse VALUES (351, 1, 20492, '0001', 39211200000000, 599186, 0);
INSERT INTO public.metering_dailyuse VALUES (352, 2, 20492, '0002', 78422400000000, 599186, 0);
INSERT INTO public.metering_dailyuse VALUES (353, 3, 20492, '0003', 117633600000000, 599186, 0);
INSERT INTO public.metering_dailyuse VALUES (354, 4, 20492, '0004', 156844800000000, 599186, 0);
INSERT INTO public.metering_dailyuse VALUES (355, 5, 20492, '0005', 196056000000000, 599186, 0);
INSERT INTO public.metering_dailyuse VALUES (356, 1, 20423, '0001', 25322407200000, 4793490, 524288);


--
-- Data for Name: metering_hoststate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_hoststate VALUES (1, 'mail1', 'spool-1', 2800, 'the last line', '2026-02-10 00:00:00+00');


--
-- Data for Name: metering_intake; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_intake VALUES (1, '2026-02-10 00:00:00+00', 490150, 491827);
INSERT INTO public.metering_intake VALUES (2, '2026-02-10 00:00:00+00', 490156, 490204);
INSERT INTO public.metering_intake VALUES (3, '2026-02-10 00:00:00+00', 490156, 490156);


--
-- Data for Name: metering_quarantinedecision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_quarantinedecision VALUES (1, 1, 'accepted', '2026-12-01 03:02:30.724107+00', 'sam', 490156, 1, '0001', 3607200000000, false, 1);
INSERT INTO public.metering_quarantinedecision VALUES (2, 2, 'rejected', '2026-12-01 03:02:30.73904+00', 'sam', NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: metering_quarantinedreading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_quarantinedreading VALUES (1, 'mail1', '0001', 'storage', 'drawer/0001', '2025-12-01 04:00:00+00', 7200000, false, 'conflict', '2026-02-10 00:00:00+00');
INSERT INTO public.metering_quarantinedreading VALUES (2, 'mail1', '0001', 'storage', 'drawer/0001', '2025-12-02 04:00:00+00', 7200000, false, 'conflict', '2026-02-10 00:00:00+00');
INSERT INTO public.metering_quarantinedreading VALUES (3, 'mail1', '0001', 'storage', 'drawer/0001', '2025-12-03 04:00:00+00', 7200000, false, 'conflict', '2026-02-10 00:00:00+00');


--
-- Data for Name: metering_reading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_reading VALUES (490150, 1, '0001', 3600000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490150, 2, '0002', 7200000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490150, 3, '0003', 10800000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490150, 4, '0004', 14400000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490150, 5, '0005', 18000000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490153, 1, '0001', 3603600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490153, 2, '0002', 7207200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490153, 3, '0003', 10810800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490153, 4, '0004', 14414400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490153, 5, '0005', 18018000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490156, 2, '0002', 7214400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490156, 3, '0003', 10821600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490156, 4, '0004', 14428800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490156, 5, '0005', 18036000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490159, 1, '0001', 3610800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490159, 2, '0002', 7221600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490159, 3, '0003', 10832400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490159, 4, '0004', 14443200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490159, 5, '0005', 18054000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490162, 1, '0001', 3614400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490162, 2, '0002', 7228800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490162, 3, '0003', 10843200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490162, 4, '0004', 14457600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490162, 5, '0005', 18072000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490165, 1, '0001', 3618000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490165, 2, '0002', 7236000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490165, 3, '0003', 10854000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490165, 4, '0004', 14472000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490165, 5, '0005', 18090000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490168, 1, '0001', 3621600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490168, 2, '0002', 7243200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490168, 3, '0003', 10864800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490168, 4, '0004', 14486400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490168, 5, '0005', 18108000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490171, 1, '0001', 3625200000000, true, 1);
INSERT INTO public.metering_reading VALUES (490171, 2, '0002', 7250400000000, true, 1);
INSERT INTO public.metering_reading VALUES (490171, 3, '0003', 10875600000000, true, 1);
INSERT INTO public.metering_reading VALUES (490171, 4, '0004', 14500800000000, true, 1);
INSERT INTO public.metering_reading VALUES (490171, 5, '0005', 18126000000000, true, 1);
INSERT INTO public.metering_reading VALUES (490174, 1, '0001', 3628800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490174, 2, '0002', 7257600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490174, 3, '0003', 10886400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490174, 4, '0004', 14515200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490174, 5, '0005', 18144000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490177, 1, '0001', 3632400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490177, 2, '0002', 7264800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490177, 3, '0003', 10897200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490177, 4, '0004', 14529600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490177, 5, '0005', 18162000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490180, 1, '0001', 3636000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490180, 2, '0002', 7272000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490180, 3, '0003', 10908000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490180, 4, '0004', 14544000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490180, 5, '0005', 18180000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490183, 1, '0001', 3639600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490183, 2, '0002', 7279200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490183, 3, '0003', 10918800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490183, 4, '0004', 14558400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490183, 5, '0005', 18198000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490186, 1, '0001', 3643200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490186, 2, '0002', 7286400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490186, 3, '0003', 10929600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490186, 4, '0004', 14572800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490186, 5, '0005', 18216000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490189, 1, '0001', 3646800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490189, 2, '0002', 7293600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490189, 3, '0003', 10940400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490189, 4, '0004', 14587200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490189, 5, '0005', 18234000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490192, 1, '0001', 3650400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490192, 2, '0002', 7300800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490192, 3, '0003', 10951200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490192, 4, '0004', 14601600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490192, 5, '0005', 18252000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490195, 1, '0001', 3654000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490195, 2, '0002', 7308000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490195, 3, '0003', 10962000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490195, 4, '0004', 14616000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490195, 5, '0005', 18270000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490198, 1, '0001', 3657600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490198, 2, '0002', 7315200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490198, 3, '0003', 10972800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490198, 4, '0004', 14630400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490198, 5, '0005', 18288000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490201, 1, '0001', 3661200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490201, 2, '0002', 7322400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490201, 3, '0003', 10983600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490201, 4, '0004', 14644800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490201, 5, '0005', 18306000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490204, 1, '0001', 3664800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490204, 2, '0002', 7329600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490204, 3, '0003', 10994400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490204, 4, '0004', 14659200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490204, 5, '0005', 18324000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490207, 1, '0001', 3668400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490207, 2, '0002', 7336800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490207, 3, '0003', 11005200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490207, 4, '0004', 14673600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490207, 5, '0005', 18342000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490210, 1, '0001', 3672000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490210, 2, '0002', 7344000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490210, 3, '0003', 11016000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490210, 4, '0004', 14688000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490210, 5, '0005', 18360000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490213, 1, '0001', 3675600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490213, 2, '0002', 7351200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490213, 3, '0003', 11026800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490213, 4, '0004', 14702400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490213, 5, '0005', 18378000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490216, 1, '0001', 3679200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490216, 2, '0002', 7358400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490216, 3, '0003', 11037600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490216, 4, '0004', 14716800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490216, 5, '0005', 18396000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490219, 1, '0001', 3682800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490219, 2, '0002', 7365600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490219, 3, '0003', 11048400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490219, 4, '0004', 14731200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490219, 5, '0005', 18414000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490222, 1, '0001', 3686400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490222, 2, '0002', 7372800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490222, 3, '0003', 11059200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490222, 4, '0004', 14745600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490222, 5, '0005', 18432000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490225, 1, '0001', 3690000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490225, 2, '0002', 7380000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490225, 3, '0003', 11070000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490225, 4, '0004', 14760000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490225, 5, '0005', 18450000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490228, 1, '0001', 3693600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490228, 2, '0002', 7387200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490228, 3, '0003', 11080800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490228, 4, '0004', 14774400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490228, 5, '0005', 18468000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490231, 1, '0001', 3697200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490231, 2, '0002', 7394400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490231, 3, '0003', 11091600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490231, 4, '0004', 14788800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490231, 5, '0005', 18486000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490234, 1, '0001', 3700800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490234, 2, '0002', 7401600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490234, 3, '0003', 11102400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490234, 4, '0004', 14803200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490234, 5, '0005', 18504000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490237, 1, '0001', 3704400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490237, 2, '0002', 7408800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490237, 3, '0003', 11113200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490237, 4, '0004', 14817600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490237, 5, '0005', 18522000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490240, 1, '0001', 3708000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490240, 2, '0002', 7416000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490240, 3, '0003', 11124000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490240, 4, '0004', 14832000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490240, 5, '0005', 18540000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490243, 1, '0001', 3711600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490243, 2, '0002', 7423200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490243, 3, '0003', 11134800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490243, 4, '0004', 14846400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490243, 5, '0005', 18558000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490246, 1, '0001', 3715200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490246, 2, '0002', 7430400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490246, 3, '0003', 11145600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490246, 4, '0004', 14860800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490246, 5, '0005', 18576000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490249, 1, '0001', 3718800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490249, 2, '0002', 7437600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490249, 3, '0003', 11156400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490249, 4, '0004', 14875200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490249, 5, '0005', 18594000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490252, 1, '0001', 3722400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490252, 2, '0002', 7444800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490252, 3, '0003', 11167200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490252, 4, '0004', 14889600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490252, 5, '0005', 18612000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490255, 1, '0001', 3726000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490255, 2, '0002', 7452000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490255, 3, '0003', 11178000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490255, 4, '0004', 14904000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490255, 5, '0005', 18630000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490258, 1, '0001', 3729600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490258, 2, '0002', 7459200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490258, 3, '0003', 11188800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490258, 4, '0004', 14918400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490258, 5, '0005', 18648000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490261, 1, '0001', 3733200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490261, 2, '0002', 7466400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490261, 3, '0003', 11199600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490261, 4, '0004', 14932800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490261, 5, '0005', 18666000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490264, 1, '0001', 3736800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490264, 2, '0002', 7473600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490264, 3, '0003', 11210400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490264, 4, '0004', 14947200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490264, 5, '0005', 18684000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490267, 1, '0001', 3740400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490267, 2, '0002', 7480800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490267, 3, '0003', 11221200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490267, 4, '0004', 14961600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490267, 5, '0005', 18702000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490270, 1, '0001', 3744000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490270, 2, '0002', 7488000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490270, 3, '0003', 11232000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490270, 4, '0004', 14976000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490270, 5, '0005', 18720000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490273, 1, '0001', 3747600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490273, 2, '0002', 7495200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490273, 3, '0003', 11242800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490273, 4, '0004', 14990400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490273, 5, '0005', 18738000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490276, 1, '0001', 3751200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490276, 2, '0002', 7502400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490276, 3, '0003', 11253600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490276, 4, '0004', 15004800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490276, 5, '0005', 18756000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490279, 1, '0001', 3754800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490279, 2, '0002', 7509600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490279, 3, '0003', 11264400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490279, 4, '0004', 15019200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490279, 5, '0005', 18774000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490282, 1, '0001', 3758400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490282, 2, '0002', 7516800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490282, 3, '0003', 11275200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490282, 4, '0004', 15033600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490282, 5, '0005', 18792000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490285, 1, '0001', 3762000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490285, 2, '0002', 7524000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490285, 3, '0003', 11286000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490285, 4, '0004', 15048000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490285, 5, '0005', 18810000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490288, 1, '0001', 3765600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490288, 2, '0002', 7531200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490288, 3, '0003', 11296800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490288, 4, '0004', 15062400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490288, 5, '0005', 18828000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490291, 1, '0001', 3769200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490291, 2, '0002', 7538400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490291, 3, '0003', 11307600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490291, 4, '0004', 15076800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490291, 5, '0005', 18846000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490294, 1, '0001', 3772800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490294, 2, '0002', 7545600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490294, 3, '0003', 11318400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490294, 4, '0004', 15091200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490294, 5, '0005', 18864000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490297, 1, '0001', 3776400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490297, 2, '0002', 7552800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490297, 3, '0003', 11329200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490297, 4, '0004', 15105600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490297, 5, '0005', 18882000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490300, 1, '0001', 3780000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490300, 2, '0002', 7560000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490300, 3, '0003', 11340000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490300, 4, '0004', 15120000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490300, 5, '0005', 18900000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490303, 1, '0001', 3783600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490303, 2, '0002', 7567200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490303, 3, '0003', 11350800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490303, 4, '0004', 15134400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490303, 5, '0005', 18918000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490306, 1, '0001', 3787200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490306, 2, '0002', 7574400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490306, 3, '0003', 11361600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490306, 4, '0004', 15148800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490306, 5, '0005', 18936000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490309, 1, '0001', 3790800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490309, 2, '0002', 7581600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490309, 3, '0003', 11372400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490309, 4, '0004', 15163200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490309, 5, '0005', 18954000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490312, 1, '0001', 3794400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490312, 2, '0002', 7588800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490312, 3, '0003', 11383200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490312, 4, '0004', 15177600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490312, 5, '0005', 18972000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490315, 1, '0001', 3798000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490315, 2, '0002', 7596000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490315, 3, '0003', 11394000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490315, 4, '0004', 15192000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490315, 5, '0005', 18990000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490318, 1, '0001', 3801600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490318, 2, '0002', 7603200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490318, 3, '0003', 11404800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490318, 4, '0004', 15206400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490318, 5, '0005', 19008000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490321, 1, '0001', 3805200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490321, 2, '0002', 7610400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490321, 3, '0003', 11415600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490321, 4, '0004', 15220800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490321, 5, '0005', 19026000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490324, 1, '0001', 3808800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490324, 2, '0002', 7617600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490324, 3, '0003', 11426400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490324, 4, '0004', 15235200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490324, 5, '0005', 19044000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490327, 1, '0001', 3812400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490327, 2, '0002', 7624800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490327, 3, '0003', 11437200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490327, 4, '0004', 15249600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490327, 5, '0005', 19062000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490330, 1, '0001', 3816000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490330, 2, '0002', 7632000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490330, 3, '0003', 11448000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490330, 4, '0004', 15264000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490330, 5, '0005', 19080000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490333, 1, '0001', 3819600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490333, 2, '0002', 7639200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490333, 3, '0003', 11458800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490333, 4, '0004', 15278400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490333, 5, '0005', 19098000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490336, 1, '0001', 3823200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490336, 2, '0002', 7646400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490336, 3, '0003', 11469600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490336, 4, '0004', 15292800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490336, 5, '0005', 19116000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490339, 1, '0001', 3826800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490339, 2, '0002', 7653600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490339, 3, '0003', 11480400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490339, 4, '0004', 15307200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490339, 5, '0005', 19134000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490342, 1, '0001', 3830400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490342, 2, '0002', 7660800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490342, 3, '0003', 11491200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490342, 4, '0004', 15321600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490342, 5, '0005', 19152000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490345, 1, '0001', 3834000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490345, 2, '0002', 7668000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490345, 3, '0003', 11502000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490345, 4, '0004', 15336000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490345, 5, '0005', 19170000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490348, 1, '0001', 3837600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490348, 2, '0002', 7675200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490348, 3, '0003', 11512800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490348, 4, '0004', 15350400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490348, 5, '0005', 19188000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490351, 1, '0001', 3841200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490351, 2, '0002', 7682400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490351, 3, '0003', 11523600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490351, 4, '0004', 15364800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490351, 5, '0005', 19206000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490354, 1, '0001', 3844800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490354, 2, '0002', 7689600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490354, 3, '0003', 11534400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490354, 4, '0004', 15379200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490354, 5, '0005', 19224000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490357, 1, '0001', 3848400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490357, 2, '0002', 7696800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490357, 3, '0003', 11545200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490357, 4, '0004', 15393600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490357, 5, '0005', 19242000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490360, 1, '0001', 3852000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490360, 2, '0002', 7704000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490360, 3, '0003', 11556000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490360, 4, '0004', 15408000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490360, 5, '0005', 19260000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490363, 1, '0001', 3855600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490363, 2, '0002', 7711200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490363, 3, '0003', 11566800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490363, 4, '0004', 15422400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490363, 5, '0005', 19278000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490366, 1, '0001', 3859200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490366, 2, '0002', 7718400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490366, 3, '0003', 11577600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490366, 4, '0004', 15436800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490366, 5, '0005', 19296000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490369, 1, '0001', 3862800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490369, 2, '0002', 7725600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490369, 3, '0003', 11588400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490369, 4, '0004', 15451200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490369, 5, '0005', 19314000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490372, 1, '0001', 3866400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490372, 2, '0002', 7732800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490372, 3, '0003', 11599200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490372, 4, '0004', 15465600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490372, 5, '0005', 19332000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490375, 1, '0001', 3870000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490375, 2, '0002', 7740000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490375, 3, '0003', 11610000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490375, 4, '0004', 15480000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490375, 5, '0005', 19350000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490378, 1, '0001', 3873600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490378, 2, '0002', 7747200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490378, 3, '0003', 11620800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490378, 4, '0004', 15494400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490378, 5, '0005', 19368000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490381, 1, '0001', 3877200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490381, 2, '0002', 7754400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490381, 3, '0003', 11631600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490381, 4, '0004', 15508800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490381, 5, '0005', 19386000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490384, 1, '0001', 3880800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490384, 2, '0002', 7761600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490384, 3, '0003', 11642400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490384, 4, '0004', 15523200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490384, 5, '0005', 19404000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490387, 1, '0001', 3884400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490387, 2, '0002', 7768800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490387, 3, '0003', 11653200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490387, 4, '0004', 15537600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490387, 5, '0005', 19422000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490390, 1, '0001', 3888000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490390, 2, '0002', 7776000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490390, 3, '0003', 11664000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490390, 4, '0004', 15552000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490390, 5, '0005', 19440000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490393, 1, '0001', 3891600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490393, 2, '0002', 7783200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490393, 3, '0003', 11674800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490393, 4, '0004', 15566400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490393, 5, '0005', 19458000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490396, 1, '0001', 3895200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490396, 2, '0002', 7790400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490396, 3, '0003', 11685600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490396, 4, '0004', 15580800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490396, 5, '0005', 19476000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490399, 1, '0001', 3898800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490399, 2, '0002', 7797600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490399, 3, '0003', 11696400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490399, 4, '0004', 15595200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490399, 5, '0005', 19494000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490402, 1, '0001', 3902400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490402, 2, '0002', 7804800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490402, 3, '0003', 11707200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490402, 4, '0004', 15609600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490402, 5, '0005', 19512000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490405, 1, '0001', 3906000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490405, 2, '0002', 7812000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490405, 3, '0003', 11718000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490405, 4, '0004', 15624000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490405, 5, '0005', 19530000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490408, 1, '0001', 3909600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490408, 2, '0002', 7819200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490408, 3, '0003', 11728800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490408, 4, '0004', 15638400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490408, 5, '0005', 19548000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490411, 1, '0001', 3913200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490411, 2, '0002', 7826400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490411, 3, '0003', 11739600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490411, 4, '0004', 15652800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490411, 5, '0005', 19566000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490414, 1, '0001', 3916800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490414, 2, '0002', 7833600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490414, 3, '0003', 11750400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490414, 4, '0004', 15667200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490414, 5, '0005', 19584000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490417, 1, '0001', 3920400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490417, 2, '0002', 7840800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490417, 3, '0003', 11761200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490417, 4, '0004', 15681600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490417, 5, '0005', 19602000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490420, 1, '0001', 3924000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490420, 2, '0002', 7848000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490420, 3, '0003', 11772000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490420, 4, '0004', 15696000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490420, 5, '0005', 19620000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490423, 1, '0001', 3927600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490423, 2, '0002', 7855200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490423, 3, '0003', 11782800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490423, 4, '0004', 15710400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490423, 5, '0005', 19638000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490426, 1, '0001', 3931200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490426, 2, '0002', 7862400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490426, 3, '0003', 11793600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490426, 4, '0004', 15724800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490426, 5, '0005', 19656000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490429, 1, '0001', 3934800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490429, 2, '0002', 7869600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490429, 3, '0003', 11804400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490429, 4, '0004', 15739200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490429, 5, '0005', 19674000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490432, 1, '0001', 3938400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490432, 2, '0002', 7876800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490432, 3, '0003', 11815200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490432, 4, '0004', 15753600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490432, 5, '0005', 19692000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490435, 1, '0001', 3942000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490435, 2, '0002', 7884000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490435, 3, '0003', 11826000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490435, 4, '0004', 15768000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490435, 5, '0005', 19710000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490438, 1, '0001', 3945600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490438, 2, '0002', 7891200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490438, 3, '0003', 11836800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490438, 4, '0004', 15782400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490438, 5, '0005', 19728000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490441, 1, '0001', 3949200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490441, 2, '0002', 7898400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490441, 3, '0003', 11847600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490441, 4, '0004', 15796800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490441, 5, '0005', 19746000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490444, 1, '0001', 3952800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490444, 2, '0002', 7905600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490444, 3, '0003', 11858400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490444, 4, '0004', 15811200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490444, 5, '0005', 19764000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490447, 1, '0001', 3956400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490447, 2, '0002', 7912800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490447, 3, '0003', 11869200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490447, 4, '0004', 15825600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490447, 5, '0005', 19782000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490450, 1, '0001', 3960000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490450, 2, '0002', 7920000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490450, 3, '0003', 11880000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490450, 4, '0004', 15840000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490450, 5, '0005', 19800000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490453, 1, '0001', 3963600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490453, 2, '0002', 7927200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490453, 3, '0003', 11890800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490453, 4, '0004', 15854400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490453, 5, '0005', 19818000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490456, 1, '0001', 3967200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490456, 2, '0002', 7934400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490456, 3, '0003', 11901600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490456, 4, '0004', 15868800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490456, 5, '0005', 19836000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490459, 1, '0001', 3970800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490459, 2, '0002', 7941600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490459, 3, '0003', 11912400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490459, 4, '0004', 15883200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490459, 5, '0005', 19854000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490462, 1, '0001', 3974400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490462, 2, '0002', 7948800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490462, 3, '0003', 11923200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490462, 4, '0004', 15897600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490462, 5, '0005', 19872000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490465, 1, '0001', 3978000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490465, 2, '0002', 7956000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490465, 3, '0003', 11934000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490465, 4, '0004', 15912000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490465, 5, '0005', 19890000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490468, 1, '0001', 3981600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490468, 2, '0002', 7963200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490468, 3, '0003', 11944800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490468, 4, '0004', 15926400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490468, 5, '0005', 19908000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490471, 1, '0001', 3985200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490471, 2, '0002', 7970400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490471, 3, '0003', 11955600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490471, 4, '0004', 15940800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490471, 5, '0005', 19926000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490474, 1, '0001', 3988800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490474, 2, '0002', 7977600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490474, 3, '0003', 11966400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490474, 4, '0004', 15955200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490474, 5, '0005', 19944000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490477, 1, '0001', 3992400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490477, 2, '0002', 7984800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490477, 3, '0003', 11977200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490477, 4, '0004', 15969600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490477, 5, '0005', 19962000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490480, 1, '0001', 3996000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490480, 2, '0002', 7992000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490480, 3, '0003', 11988000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490480, 4, '0004', 15984000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490480, 5, '0005', 19980000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490483, 1, '0001', 3999600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490483, 2, '0002', 7999200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490483, 3, '0003', 11998800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490483, 4, '0004', 15998400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490483, 5, '0005', 19998000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490486, 1, '0001', 4003200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490486, 2, '0002', 8006400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490486, 3, '0003', 12009600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490486, 4, '0004', 16012800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490486, 5, '0005', 20016000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490489, 1, '0001', 4006800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490489, 2, '0002', 8013600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490489, 3, '0003', 12020400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490489, 4, '0004', 16027200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490489, 5, '0005', 20034000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490492, 1, '0001', 4010400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490492, 2, '0002', 8020800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490492, 3, '0003', 12031200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490492, 4, '0004', 16041600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490492, 5, '0005', 20052000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490495, 1, '0001', 4014000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490495, 2, '0002', 8028000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490495, 3, '0003', 12042000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490495, 4, '0004', 16056000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490495, 5, '0005', 20070000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490498, 1, '0001', 4017600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490498, 2, '0002', 8035200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490498, 3, '0003', 12052800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490498, 4, '0004', 16070400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490498, 5, '0005', 20088000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490501, 1, '0001', 4021200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490501, 2, '0002', 8042400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490501, 3, '0003', 12063600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490501, 4, '0004', 16084800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490501, 5, '0005', 20106000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490504, 1, '0001', 4024800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490504, 2, '0002', 8049600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490504, 3, '0003', 12074400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490504, 4, '0004', 16099200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490504, 5, '0005', 20124000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490507, 1, '0001', 4028400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490507, 2, '0002', 8056800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490507, 3, '0003', 12085200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490507, 4, '0004', 16113600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490507, 5, '0005', 20142000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490510, 1, '0001', 4032000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490510, 2, '0002', 8064000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490510, 3, '0003', 12096000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490510, 4, '0004', 16128000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490510, 5, '0005', 20160000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490513, 1, '0001', 4035600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490513, 2, '0002', 8071200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490513, 3, '0003', 12106800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490513, 4, '0004', 16142400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490513, 5, '0005', 20178000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490516, 1, '0001', 4039200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490516, 2, '0002', 8078400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490516, 3, '0003', 12117600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490516, 4, '0004', 16156800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490516, 5, '0005', 20196000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490519, 1, '0001', 4042800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490519, 2, '0002', 8085600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490519, 3, '0003', 12128400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490519, 4, '0004', 16171200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490519, 5, '0005', 20214000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490522, 1, '0001', 4046400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490522, 2, '0002', 8092800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490522, 3, '0003', 12139200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490522, 4, '0004', 16185600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490522, 5, '0005', 20232000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490525, 1, '0001', 4050000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490525, 2, '0002', 8100000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490525, 3, '0003', 12150000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490525, 4, '0004', 16200000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490525, 5, '0005', 20250000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490528, 1, '0001', 4053600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490528, 2, '0002', 8107200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490528, 3, '0003', 12160800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490528, 4, '0004', 16214400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490528, 5, '0005', 20268000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490531, 1, '0001', 4057200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490531, 2, '0002', 8114400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490531, 3, '0003', 12171600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490531, 4, '0004', 16228800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490531, 5, '0005', 20286000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490534, 1, '0001', 4060800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490534, 2, '0002', 8121600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490534, 3, '0003', 12182400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490534, 4, '0004', 16243200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490534, 5, '0005', 20304000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490537, 1, '0001', 4064400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490537, 2, '0002', 8128800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490537, 3, '0003', 12193200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490537, 4, '0004', 16257600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490537, 5, '0005', 20322000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490540, 1, '0001', 4068000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490540, 2, '0002', 8136000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490540, 3, '0003', 12204000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490540, 4, '0004', 16272000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490540, 5, '0005', 20340000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490543, 1, '0001', 4071600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490543, 2, '0002', 8143200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490543, 3, '0003', 12214800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490543, 4, '0004', 16286400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490543, 5, '0005', 20358000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490546, 1, '0001', 4075200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490546, 2, '0002', 8150400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490546, 3, '0003', 12225600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490546, 4, '0004', 16300800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490546, 5, '0005', 20376000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490549, 1, '0001', 4078800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490549, 2, '0002', 8157600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490549, 3, '0003', 12236400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490549, 4, '0004', 16315200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490549, 5, '0005', 20394000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490552, 1, '0001', 4082400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490552, 2, '0002', 8164800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490552, 3, '0003', 12247200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490552, 4, '0004', 16329600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490552, 5, '0005', 20412000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490555, 1, '0001', 4086000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490555, 2, '0002', 8172000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490555, 3, '0003', 12258000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490555, 4, '0004', 16344000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490555, 5, '0005', 20430000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490558, 1, '0001', 4089600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490558, 2, '0002', 8179200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490558, 3, '0003', 12268800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490558, 4, '0004', 16358400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490558, 5, '0005', 20448000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490561, 1, '0001', 4093200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490561, 2, '0002', 8186400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490561, 3, '0003', 12279600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490561, 4, '0004', 16372800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490561, 5, '0005', 20466000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490564, 1, '0001', 4096800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490564, 2, '0002', 8193600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490564, 3, '0003', 12290400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490564, 4, '0004', 16387200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490564, 5, '0005', 20484000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490567, 1, '0001', 4100400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490567, 2, '0002', 8200800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490567, 3, '0003', 12301200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490567, 4, '0004', 16401600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490567, 5, '0005', 20502000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490570, 1, '0001', 4104000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490570, 2, '0002', 8208000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490570, 3, '0003', 12312000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490570, 4, '0004', 16416000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490570, 5, '0005', 20520000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490573, 1, '0001', 4107600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490573, 2, '0002', 8215200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490573, 3, '0003', 12322800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490573, 4, '0004', 16430400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490573, 5, '0005', 20538000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490576, 1, '0001', 4111200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490576, 2, '0002', 8222400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490576, 3, '0003', 12333600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490576, 4, '0004', 16444800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490576, 5, '0005', 20556000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490579, 1, '0001', 4114800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490579, 2, '0002', 8229600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490579, 3, '0003', 12344400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490579, 4, '0004', 16459200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490579, 5, '0005', 20574000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490582, 1, '0001', 4118400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490582, 2, '0002', 8236800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490582, 3, '0003', 12355200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490582, 4, '0004', 16473600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490582, 5, '0005', 20592000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490585, 1, '0001', 4122000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490585, 2, '0002', 8244000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490585, 3, '0003', 12366000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490585, 4, '0004', 16488000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490585, 5, '0005', 20610000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490588, 1, '0001', 4125600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490588, 2, '0002', 8251200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490588, 3, '0003', 12376800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490588, 4, '0004', 16502400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490588, 5, '0005', 20628000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490591, 1, '0001', 4129200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490591, 2, '0002', 8258400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490591, 3, '0003', 12387600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490591, 4, '0004', 16516800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490591, 5, '0005', 20646000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490594, 1, '0001', 4132800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490594, 2, '0002', 8265600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490594, 3, '0003', 12398400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490594, 4, '0004', 16531200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490594, 5, '0005', 20664000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490597, 1, '0001', 4136400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490597, 2, '0002', 8272800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490597, 3, '0003', 12409200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490597, 4, '0004', 16545600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490597, 5, '0005', 20682000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490600, 1, '0001', 4140000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490600, 2, '0002', 8280000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490600, 3, '0003', 12420000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490600, 4, '0004', 16560000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490600, 5, '0005', 20700000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490603, 1, '0001', 4143600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490603, 2, '0002', 8287200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490603, 3, '0003', 12430800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490603, 4, '0004', 16574400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490603, 5, '0005', 20718000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490606, 1, '0001', 4147200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490606, 2, '0002', 8294400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490606, 3, '0003', 12441600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490606, 4, '0004', 16588800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490606, 5, '0005', 20736000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490609, 1, '0001', 4150800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490609, 2, '0002', 8301600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490609, 3, '0003', 12452400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490609, 4, '0004', 16603200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490609, 5, '0005', 20754000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490612, 1, '0001', 4154400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490612, 2, '0002', 8308800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490612, 3, '0003', 12463200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490612, 4, '0004', 16617600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490612, 5, '0005', 20772000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490615, 1, '0001', 4158000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490615, 2, '0002', 8316000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490615, 3, '0003', 12474000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490615, 4, '0004', 16632000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490615, 5, '0005', 20790000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490618, 1, '0001', 4161600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490618, 2, '0002', 8323200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490618, 3, '0003', 12484800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490618, 4, '0004', 16646400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490618, 5, '0005', 20808000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490621, 1, '0001', 4165200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490621, 2, '0002', 8330400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490621, 3, '0003', 12495600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490621, 4, '0004', 16660800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490621, 5, '0005', 20826000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490624, 1, '0001', 4168800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490624, 2, '0002', 8337600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490624, 3, '0003', 12506400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490624, 4, '0004', 16675200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490624, 5, '0005', 20844000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490627, 1, '0001', 4172400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490627, 2, '0002', 8344800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490627, 3, '0003', 12517200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490627, 4, '0004', 16689600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490627, 5, '0005', 20862000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490630, 1, '0001', 4176000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490630, 2, '0002', 8352000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490630, 3, '0003', 12528000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490630, 4, '0004', 16704000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490630, 5, '0005', 20880000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490633, 1, '0001', 4179600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490633, 2, '0002', 8359200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490633, 3, '0003', 12538800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490633, 4, '0004', 16718400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490633, 5, '0005', 20898000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490636, 1, '0001', 4183200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490636, 2, '0002', 8366400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490636, 3, '0003', 12549600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490636, 4, '0004', 16732800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490636, 5, '0005', 20916000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490639, 1, '0001', 4186800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490639, 2, '0002', 8373600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490639, 3, '0003', 12560400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490639, 4, '0004', 16747200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490639, 5, '0005', 20934000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490642, 1, '0001', 4190400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490642, 2, '0002', 8380800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490642, 3, '0003', 12571200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490642, 4, '0004', 16761600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490642, 5, '0005', 20952000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490645, 1, '0001', 4194000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490645, 2, '0002', 8388000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490645, 3, '0003', 12582000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490645, 4, '0004', 16776000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490645, 5, '0005', 20970000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490648, 1, '0001', 4197600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490648, 2, '0002', 8395200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490648, 3, '0003', 12592800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490648, 4, '0004', 16790400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490648, 5, '0005', 20988000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490651, 1, '0001', 4201200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490651, 2, '0002', 8402400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490651, 3, '0003', 12603600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490651, 4, '0004', 16804800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490651, 5, '0005', 21006000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490654, 1, '0001', 4204800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490654, 2, '0002', 8409600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490654, 3, '0003', 12614400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490654, 4, '0004', 16819200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490654, 5, '0005', 21024000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490657, 1, '0001', 4208400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490657, 2, '0002', 8416800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490657, 3, '0003', 12625200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490657, 4, '0004', 16833600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490657, 5, '0005', 21042000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490660, 1, '0001', 4212000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490660, 2, '0002', 8424000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490660, 3, '0003', 12636000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490660, 4, '0004', 16848000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490660, 5, '0005', 21060000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490663, 1, '0001', 4215600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490663, 2, '0002', 8431200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490663, 3, '0003', 12646800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490663, 4, '0004', 16862400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490663, 5, '0005', 21078000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490666, 1, '0001', 4219200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490666, 2, '0002', 8438400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490666, 3, '0003', 12657600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490666, 4, '0004', 16876800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490666, 5, '0005', 21096000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490669, 1, '0001', 4222800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490669, 2, '0002', 8445600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490669, 3, '0003', 12668400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490669, 4, '0004', 16891200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490669, 5, '0005', 21114000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490672, 1, '0001', 4226400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490672, 2, '0002', 8452800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490672, 3, '0003', 12679200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490672, 4, '0004', 16905600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490672, 5, '0005', 21132000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490675, 1, '0001', 4230000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490675, 2, '0002', 8460000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490675, 3, '0003', 12690000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490675, 4, '0004', 16920000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490675, 5, '0005', 21150000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490678, 1, '0001', 4233600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490678, 2, '0002', 8467200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490678, 3, '0003', 12700800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490678, 4, '0004', 16934400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490678, 5, '0005', 21168000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490681, 1, '0001', 4237200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490681, 2, '0002', 8474400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490681, 3, '0003', 12711600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490681, 4, '0004', 16948800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490681, 5, '0005', 21186000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490684, 1, '0001', 4240800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490684, 2, '0002', 8481600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490684, 3, '0003', 12722400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490684, 4, '0004', 16963200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490684, 5, '0005', 21204000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490687, 1, '0001', 4244400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490687, 2, '0002', 8488800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490687, 3, '0003', 12733200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490687, 4, '0004', 16977600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490687, 5, '0005', 21222000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490690, 1, '0001', 4248000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490690, 2, '0002', 8496000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490690, 3, '0003', 12744000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490690, 4, '0004', 16992000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490690, 5, '0005', 21240000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490693, 1, '0001', 4251600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490693, 2, '0002', 8503200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490693, 3, '0003', 12754800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490693, 4, '0004', 17006400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490693, 5, '0005', 21258000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490696, 1, '0001', 4255200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490696, 2, '0002', 8510400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490696, 3, '0003', 12765600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490696, 4, '0004', 17020800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490696, 5, '0005', 21276000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490699, 1, '0001', 4258800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490699, 2, '0002', 8517600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490699, 3, '0003', 12776400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490699, 4, '0004', 17035200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490699, 5, '0005', 21294000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490702, 1, '0001', 4262400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490702, 2, '0002', 8524800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490702, 3, '0003', 12787200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490702, 4, '0004', 17049600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490702, 5, '0005', 21312000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490705, 1, '0001', 4266000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490705, 2, '0002', 8532000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490705, 3, '0003', 12798000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490705, 4, '0004', 17064000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490705, 5, '0005', 21330000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490708, 1, '0001', 4269600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490708, 2, '0002', 8539200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490708, 3, '0003', 12808800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490708, 4, '0004', 17078400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490708, 5, '0005', 21348000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490711, 1, '0001', 4273200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490711, 2, '0002', 8546400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490711, 3, '0003', 12819600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490711, 4, '0004', 17092800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490711, 5, '0005', 21366000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490714, 1, '0001', 4276800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490714, 2, '0002', 8553600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490714, 3, '0003', 12830400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490714, 4, '0004', 17107200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490714, 5, '0005', 21384000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490717, 1, '0001', 4280400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490717, 2, '0002', 8560800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490717, 3, '0003', 12841200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490717, 4, '0004', 17121600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490717, 5, '0005', 21402000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490720, 1, '0001', 4284000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490720, 2, '0002', 8568000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490720, 3, '0003', 12852000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490720, 4, '0004', 17136000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490720, 5, '0005', 21420000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490723, 1, '0001', 4287600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490723, 2, '0002', 8575200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490723, 3, '0003', 12862800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490723, 4, '0004', 17150400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490723, 5, '0005', 21438000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490726, 1, '0001', 4291200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490726, 2, '0002', 8582400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490726, 3, '0003', 12873600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490726, 4, '0004', 17164800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490726, 5, '0005', 21456000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490729, 1, '0001', 4294800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490729, 2, '0002', 8589600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490729, 3, '0003', 12884400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490729, 4, '0004', 17179200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490729, 5, '0005', 21474000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490732, 1, '0001', 4298400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490732, 2, '0002', 8596800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490732, 3, '0003', 12895200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490732, 4, '0004', 17193600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490732, 5, '0005', 21492000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490735, 1, '0001', 4302000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490735, 2, '0002', 8604000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490735, 3, '0003', 12906000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490735, 4, '0004', 17208000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490735, 5, '0005', 21510000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490738, 1, '0001', 4305600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490738, 2, '0002', 8611200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490738, 3, '0003', 12916800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490738, 4, '0004', 17222400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490738, 5, '0005', 21528000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490741, 1, '0001', 4309200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490741, 2, '0002', 8618400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490741, 3, '0003', 12927600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490741, 4, '0004', 17236800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490741, 5, '0005', 21546000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490744, 1, '0001', 4312800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490744, 2, '0002', 8625600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490744, 3, '0003', 12938400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490744, 4, '0004', 17251200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490744, 5, '0005', 21564000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490747, 1, '0001', 4316400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490747, 2, '0002', 8632800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490747, 3, '0003', 12949200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490747, 4, '0004', 17265600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490747, 5, '0005', 21582000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490750, 1, '0001', 4320000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490750, 2, '0002', 8640000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490750, 3, '0003', 12960000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490750, 4, '0004', 17280000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490750, 5, '0005', 21600000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490753, 1, '0001', 4323600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490753, 2, '0002', 8647200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490753, 3, '0003', 12970800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490753, 4, '0004', 17294400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490753, 5, '0005', 21618000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490756, 1, '0001', 4327200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490756, 2, '0002', 8654400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490756, 3, '0003', 12981600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490756, 4, '0004', 17308800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490756, 5, '0005', 21636000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490759, 1, '0001', 4330800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490759, 2, '0002', 8661600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490759, 3, '0003', 12992400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490759, 4, '0004', 17323200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490759, 5, '0005', 21654000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490762, 1, '0001', 4334400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490762, 2, '0002', 8668800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490762, 3, '0003', 13003200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490762, 4, '0004', 17337600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490762, 5, '0005', 21672000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490765, 1, '0001', 4338000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490765, 2, '0002', 8676000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490765, 3, '0003', 13014000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490765, 4, '0004', 17352000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490765, 5, '0005', 21690000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490768, 1, '0001', 4341600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490768, 2, '0002', 8683200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490768, 3, '0003', 13024800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490768, 4, '0004', 17366400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490768, 5, '0005', 21708000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490771, 1, '0001', 4345200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490771, 2, '0002', 8690400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490771, 3, '0003', 13035600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490771, 4, '0004', 17380800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490771, 5, '0005', 21726000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490774, 1, '0001', 4348800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490774, 2, '0002', 8697600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490774, 3, '0003', 13046400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490774, 4, '0004', 17395200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490774, 5, '0005', 21744000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490777, 1, '0001', 4352400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490777, 2, '0002', 8704800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490777, 3, '0003', 13057200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490777, 4, '0004', 17409600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490777, 5, '0005', 21762000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490780, 1, '0001', 4356000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490780, 2, '0002', 8712000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490780, 3, '0003', 13068000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490780, 4, '0004', 17424000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490780, 5, '0005', 21780000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490783, 1, '0001', 4359600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490783, 2, '0002', 8719200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490783, 3, '0003', 13078800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490783, 4, '0004', 17438400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490783, 5, '0005', 21798000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490786, 1, '0001', 4363200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490786, 2, '0002', 8726400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490786, 3, '0003', 13089600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490786, 4, '0004', 17452800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490786, 5, '0005', 21816000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490789, 1, '0001', 4366800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490789, 2, '0002', 8733600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490789, 3, '0003', 13100400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490789, 4, '0004', 17467200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490789, 5, '0005', 21834000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490792, 1, '0001', 4370400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490792, 2, '0002', 8740800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490792, 3, '0003', 13111200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490792, 4, '0004', 17481600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490792, 5, '0005', 21852000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490795, 1, '0001', 4374000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490795, 2, '0002', 8748000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490795, 3, '0003', 13122000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490795, 4, '0004', 17496000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490795, 5, '0005', 21870000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490798, 1, '0001', 4377600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490798, 2, '0002', 8755200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490798, 3, '0003', 13132800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490798, 4, '0004', 17510400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490798, 5, '0005', 21888000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490801, 1, '0001', 4381200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490801, 2, '0002', 8762400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490801, 3, '0003', 13143600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490801, 4, '0004', 17524800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490801, 5, '0005', 21906000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490804, 1, '0001', 4384800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490804, 2, '0002', 8769600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490804, 3, '0003', 13154400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490804, 4, '0004', 17539200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490804, 5, '0005', 21924000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490807, 1, '0001', 4388400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490807, 2, '0002', 8776800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490807, 3, '0003', 13165200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490807, 4, '0004', 17553600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490807, 5, '0005', 21942000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490810, 1, '0001', 4392000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490810, 2, '0002', 8784000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490810, 3, '0003', 13176000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490810, 4, '0004', 17568000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490810, 5, '0005', 21960000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490813, 1, '0001', 4395600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490813, 2, '0002', 8791200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490813, 3, '0003', 13186800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490813, 4, '0004', 17582400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490813, 5, '0005', 21978000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490816, 1, '0001', 4399200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490816, 2, '0002', 8798400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490816, 3, '0003', 13197600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490816, 4, '0004', 17596800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490816, 5, '0005', 21996000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490819, 1, '0001', 4402800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490819, 2, '0002', 8805600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490819, 3, '0003', 13208400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490819, 4, '0004', 17611200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490819, 5, '0005', 22014000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490822, 1, '0001', 4406400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490822, 2, '0002', 8812800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490822, 3, '0003', 13219200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490822, 4, '0004', 17625600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490822, 5, '0005', 22032000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490825, 1, '0001', 4410000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490825, 2, '0002', 8820000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490825, 3, '0003', 13230000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490825, 4, '0004', 17640000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490825, 5, '0005', 22050000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490828, 1, '0001', 4413600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490828, 2, '0002', 8827200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490828, 3, '0003', 13240800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490828, 4, '0004', 17654400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490828, 5, '0005', 22068000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490831, 1, '0001', 4417200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490831, 2, '0002', 8834400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490831, 3, '0003', 13251600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490831, 4, '0004', 17668800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490831, 5, '0005', 22086000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490834, 1, '0001', 4420800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490834, 2, '0002', 8841600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490834, 3, '0003', 13262400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490834, 4, '0004', 17683200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490834, 5, '0005', 22104000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490837, 1, '0001', 4424400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490837, 2, '0002', 8848800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490837, 3, '0003', 13273200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490837, 4, '0004', 17697600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490837, 5, '0005', 22122000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490840, 1, '0001', 4428000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490840, 2, '0002', 8856000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490840, 3, '0003', 13284000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490840, 4, '0004', 17712000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490840, 5, '0005', 22140000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490843, 1, '0001', 4431600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490843, 2, '0002', 8863200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490843, 3, '0003', 13294800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490843, 4, '0004', 17726400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490843, 5, '0005', 22158000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490846, 1, '0001', 4435200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490846, 2, '0002', 8870400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490846, 3, '0003', 13305600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490846, 4, '0004', 17740800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490846, 5, '0005', 22176000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490849, 1, '0001', 4438800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490849, 2, '0002', 8877600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490849, 3, '0003', 13316400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490849, 4, '0004', 17755200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490849, 5, '0005', 22194000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490852, 1, '0001', 4442400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490852, 2, '0002', 8884800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490852, 3, '0003', 13327200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490852, 4, '0004', 17769600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490852, 5, '0005', 22212000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490855, 1, '0001', 4446000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490855, 2, '0002', 8892000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490855, 3, '0003', 13338000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490855, 4, '0004', 17784000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490855, 5, '0005', 22230000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490858, 1, '0001', 4449600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490858, 2, '0002', 8899200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490858, 3, '0003', 13348800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490858, 4, '0004', 17798400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490858, 5, '0005', 22248000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490861, 1, '0001', 4453200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490861, 2, '0002', 8906400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490861, 3, '0003', 13359600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490861, 4, '0004', 17812800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490861, 5, '0005', 22266000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490864, 1, '0001', 4456800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490864, 2, '0002', 8913600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490864, 3, '0003', 13370400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490864, 4, '0004', 17827200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490864, 5, '0005', 22284000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490867, 1, '0001', 4460400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490867, 2, '0002', 8920800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490867, 3, '0003', 13381200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490867, 4, '0004', 17841600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490867, 5, '0005', 22302000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490870, 1, '0001', 4464000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490870, 2, '0002', 8928000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490870, 3, '0003', 13392000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490870, 4, '0004', 17856000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490870, 5, '0005', 22320000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490873, 1, '0001', 4467600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490873, 2, '0002', 8935200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490873, 3, '0003', 13402800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490873, 4, '0004', 17870400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490873, 5, '0005', 22338000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490876, 1, '0001', 4471200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490876, 2, '0002', 8942400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490876, 3, '0003', 13413600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490876, 4, '0004', 17884800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490876, 5, '0005', 22356000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490879, 1, '0001', 4474800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490879, 2, '0002', 8949600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490879, 3, '0003', 13424400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490879, 4, '0004', 17899200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490879, 5, '0005', 22374000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490882, 1, '0001', 4478400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490882, 2, '0002', 8956800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490882, 3, '0003', 13435200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490882, 4, '0004', 17913600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490882, 5, '0005', 22392000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490885, 1, '0001', 4482000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490885, 2, '0002', 8964000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490885, 3, '0003', 13446000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490885, 4, '0004', 17928000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490885, 5, '0005', 22410000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490888, 1, '0001', 4485600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490888, 2, '0002', 8971200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490888, 3, '0003', 13456800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490888, 4, '0004', 17942400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490888, 5, '0005', 22428000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490891, 1, '0001', 4489200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490891, 2, '0002', 8978400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490891, 3, '0003', 13467600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490891, 4, '0004', 17956800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490891, 5, '0005', 22446000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490894, 1, '0001', 4492800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490894, 2, '0002', 8985600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490894, 3, '0003', 13478400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490894, 4, '0004', 17971200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490894, 5, '0005', 22464000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490897, 1, '0001', 4496400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490897, 2, '0002', 8992800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490897, 3, '0003', 13489200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490897, 4, '0004', 17985600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490897, 5, '0005', 22482000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490900, 1, '0001', 4500000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490900, 2, '0002', 9000000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490900, 3, '0003', 13500000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490900, 4, '0004', 18000000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490900, 5, '0005', 22500000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490903, 1, '0001', 4503600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490903, 2, '0002', 9007200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490903, 3, '0003', 13510800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490903, 4, '0004', 18014400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490903, 5, '0005', 22518000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490906, 1, '0001', 4507200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490906, 2, '0002', 9014400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490906, 3, '0003', 13521600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490906, 4, '0004', 18028800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490906, 5, '0005', 22536000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490909, 1, '0001', 4510800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490909, 2, '0002', 9021600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490909, 3, '0003', 13532400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490909, 4, '0004', 18043200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490909, 5, '0005', 22554000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490912, 1, '0001', 4514400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490912, 2, '0002', 9028800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490912, 3, '0003', 13543200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490912, 4, '0004', 18057600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490912, 5, '0005', 22572000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490915, 1, '0001', 4518000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490915, 2, '0002', 9036000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490915, 3, '0003', 13554000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490915, 4, '0004', 18072000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490915, 5, '0005', 22590000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490918, 1, '0001', 4521600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490918, 2, '0002', 9043200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490918, 3, '0003', 13564800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490918, 4, '0004', 18086400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490918, 5, '0005', 22608000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490921, 1, '0001', 4525200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490921, 2, '0002', 9050400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490921, 3, '0003', 13575600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490921, 4, '0004', 18100800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490921, 5, '0005', 22626000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490924, 1, '0001', 4528800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490924, 2, '0002', 9057600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490924, 3, '0003', 13586400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490924, 4, '0004', 18115200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490924, 5, '0005', 22644000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490927, 1, '0001', 4532400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490927, 2, '0002', 9064800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490927, 3, '0003', 13597200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490927, 4, '0004', 18129600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490927, 5, '0005', 22662000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490930, 1, '0001', 4536000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490930, 2, '0002', 9072000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490930, 3, '0003', 13608000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490930, 4, '0004', 18144000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490930, 5, '0005', 22680000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490933, 1, '0001', 4539600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490933, 2, '0002', 9079200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490933, 3, '0003', 13618800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490933, 4, '0004', 18158400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490933, 5, '0005', 22698000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490936, 1, '0001', 4543200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490936, 2, '0002', 9086400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490936, 3, '0003', 13629600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490936, 4, '0004', 18172800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490936, 5, '0005', 22716000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490939, 1, '0001', 4546800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490939, 2, '0002', 9093600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490939, 3, '0003', 13640400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490939, 4, '0004', 18187200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490939, 5, '0005', 22734000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490942, 1, '0001', 4550400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490942, 2, '0002', 9100800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490942, 3, '0003', 13651200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490942, 4, '0004', 18201600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490942, 5, '0005', 22752000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490945, 1, '0001', 4554000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490945, 2, '0002', 9108000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490945, 3, '0003', 13662000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490945, 4, '0004', 18216000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490945, 5, '0005', 22770000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490948, 1, '0001', 4557600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490948, 2, '0002', 9115200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490948, 3, '0003', 13672800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490948, 4, '0004', 18230400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490948, 5, '0005', 22788000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490951, 1, '0001', 4561200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490951, 2, '0002', 9122400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490951, 3, '0003', 13683600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490951, 4, '0004', 18244800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490951, 5, '0005', 22806000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490954, 1, '0001', 4564800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490954, 2, '0002', 9129600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490954, 3, '0003', 13694400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490954, 4, '0004', 18259200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490954, 5, '0005', 22824000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490957, 1, '0001', 4568400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490957, 2, '0002', 9136800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490957, 3, '0003', 13705200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490957, 4, '0004', 18273600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490957, 5, '0005', 22842000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490960, 1, '0001', 4572000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490960, 2, '0002', 9144000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490960, 3, '0003', 13716000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490960, 4, '0004', 18288000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490960, 5, '0005', 22860000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490963, 1, '0001', 4575600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490963, 2, '0002', 9151200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490963, 3, '0003', 13726800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490963, 4, '0004', 18302400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490963, 5, '0005', 22878000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490966, 1, '0001', 4579200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490966, 2, '0002', 9158400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490966, 3, '0003', 13737600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490966, 4, '0004', 18316800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490966, 5, '0005', 22896000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490969, 1, '0001', 4582800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490969, 2, '0002', 9165600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490969, 3, '0003', 13748400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490969, 4, '0004', 18331200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490969, 5, '0005', 22914000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490972, 1, '0001', 4586400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490972, 2, '0002', 9172800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490972, 3, '0003', 13759200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490972, 4, '0004', 18345600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490972, 5, '0005', 22932000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490975, 1, '0001', 4590000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490975, 2, '0002', 9180000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490975, 3, '0003', 13770000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490975, 4, '0004', 18360000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490975, 5, '0005', 22950000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490978, 1, '0001', 4593600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490978, 2, '0002', 9187200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490978, 3, '0003', 13780800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490978, 4, '0004', 18374400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490978, 5, '0005', 22968000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490981, 1, '0001', 4597200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490981, 2, '0002', 9194400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490981, 3, '0003', 13791600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490981, 4, '0004', 18388800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490981, 5, '0005', 22986000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490984, 1, '0001', 4600800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490984, 2, '0002', 9201600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490984, 3, '0003', 13802400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490984, 4, '0004', 18403200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490984, 5, '0005', 23004000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490987, 1, '0001', 4604400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490987, 2, '0002', 9208800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490987, 3, '0003', 13813200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490987, 4, '0004', 18417600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490987, 5, '0005', 23022000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490990, 1, '0001', 4608000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490990, 2, '0002', 9216000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490990, 3, '0003', 13824000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490990, 4, '0004', 18432000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490990, 5, '0005', 23040000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490993, 1, '0001', 4611600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490993, 2, '0002', 9223200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490993, 3, '0003', 13834800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490993, 4, '0004', 18446400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490993, 5, '0005', 23058000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490996, 1, '0001', 4615200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490996, 2, '0002', 9230400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490996, 3, '0003', 13845600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490996, 4, '0004', 18460800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490996, 5, '0005', 23076000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490999, 1, '0001', 4618800000000, false, 1);
INSERT INTO public.metering_reading VALUES (490999, 2, '0002', 9237600000000, false, 1);
INSERT INTO public.metering_reading VALUES (490999, 3, '0003', 13856400000000, false, 1);
INSERT INTO public.metering_reading VALUES (490999, 4, '0004', 18475200000000, false, 1);
INSERT INTO public.metering_reading VALUES (490999, 5, '0005', 23094000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491002, 1, '0001', 4622400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491002, 2, '0002', 9244800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491002, 3, '0003', 13867200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491002, 4, '0004', 18489600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491002, 5, '0005', 23112000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491005, 1, '0001', 4626000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491005, 2, '0002', 9252000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491005, 3, '0003', 13878000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491005, 4, '0004', 18504000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491005, 5, '0005', 23130000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491008, 1, '0001', 4629600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491008, 2, '0002', 9259200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491008, 3, '0003', 13888800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491008, 4, '0004', 18518400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491008, 5, '0005', 23148000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491011, 1, '0001', 4633200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491011, 2, '0002', 9266400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491011, 3, '0003', 13899600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491011, 4, '0004', 18532800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491011, 5, '0005', 23166000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491014, 1, '0001', 4636800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491014, 2, '0002', 9273600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491014, 3, '0003', 13910400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491014, 4, '0004', 18547200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491014, 5, '0005', 23184000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491017, 1, '0001', 4640400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491017, 2, '0002', 9280800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491017, 3, '0003', 13921200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491017, 4, '0004', 18561600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491017, 5, '0005', 23202000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491020, 1, '0001', 4644000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491020, 2, '0002', 9288000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491020, 3, '0003', 13932000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491020, 4, '0004', 18576000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491020, 5, '0005', 23220000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491023, 1, '0001', 4647600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491023, 2, '0002', 9295200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491023, 3, '0003', 13942800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491023, 4, '0004', 18590400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491023, 5, '0005', 23238000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491026, 1, '0001', 4651200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491026, 2, '0002', 9302400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491026, 3, '0003', 13953600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491026, 4, '0004', 18604800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491026, 5, '0005', 23256000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491029, 1, '0001', 4654800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491029, 2, '0002', 9309600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491029, 3, '0003', 13964400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491029, 4, '0004', 18619200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491029, 5, '0005', 23274000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491032, 1, '0001', 4658400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491032, 2, '0002', 9316800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491032, 3, '0003', 13975200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491032, 4, '0004', 18633600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491032, 5, '0005', 23292000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491035, 1, '0001', 4662000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491035, 2, '0002', 9324000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491035, 3, '0003', 13986000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491035, 4, '0004', 18648000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491035, 5, '0005', 23310000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491038, 1, '0001', 4665600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491038, 2, '0002', 9331200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491038, 3, '0003', 13996800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491038, 4, '0004', 18662400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491038, 5, '0005', 23328000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491041, 1, '0001', 4669200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491041, 2, '0002', 9338400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491041, 3, '0003', 14007600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491041, 4, '0004', 18676800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491041, 5, '0005', 23346000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491044, 1, '0001', 4672800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491044, 2, '0002', 9345600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491044, 3, '0003', 14018400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491044, 4, '0004', 18691200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491044, 5, '0005', 23364000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491047, 1, '0001', 4676400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491047, 2, '0002', 9352800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491047, 3, '0003', 14029200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491047, 4, '0004', 18705600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491047, 5, '0005', 23382000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491050, 1, '0001', 4680000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491050, 2, '0002', 9360000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491050, 3, '0003', 14040000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491050, 4, '0004', 18720000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491050, 5, '0005', 23400000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491053, 1, '0001', 4683600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491053, 2, '0002', 9367200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491053, 3, '0003', 14050800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491053, 4, '0004', 18734400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491053, 5, '0005', 23418000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491056, 1, '0001', 4687200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491056, 2, '0002', 9374400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491056, 3, '0003', 14061600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491056, 4, '0004', 18748800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491056, 5, '0005', 23436000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491059, 1, '0001', 4690800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491059, 2, '0002', 9381600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491059, 3, '0003', 14072400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491059, 4, '0004', 18763200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491059, 5, '0005', 23454000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491062, 1, '0001', 4694400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491062, 2, '0002', 9388800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491062, 3, '0003', 14083200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491062, 4, '0004', 18777600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491062, 5, '0005', 23472000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491065, 1, '0001', 4698000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491065, 2, '0002', 9396000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491065, 3, '0003', 14094000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491065, 4, '0004', 18792000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491065, 5, '0005', 23490000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491068, 1, '0001', 4701600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491068, 2, '0002', 9403200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491068, 3, '0003', 14104800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491068, 4, '0004', 18806400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491068, 5, '0005', 23508000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491071, 1, '0001', 4705200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491071, 2, '0002', 9410400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491071, 3, '0003', 14115600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491071, 4, '0004', 18820800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491071, 5, '0005', 23526000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491074, 1, '0001', 4708800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491074, 2, '0002', 9417600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491074, 3, '0003', 14126400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491074, 4, '0004', 18835200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491074, 5, '0005', 23544000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491077, 1, '0001', 4712400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491077, 2, '0002', 9424800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491077, 3, '0003', 14137200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491077, 4, '0004', 18849600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491077, 5, '0005', 23562000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491080, 1, '0001', 4716000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491080, 2, '0002', 9432000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491080, 3, '0003', 14148000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491080, 4, '0004', 18864000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491080, 5, '0005', 23580000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491083, 1, '0001', 4719600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491083, 2, '0002', 9439200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491083, 3, '0003', 14158800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491083, 4, '0004', 18878400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491083, 5, '0005', 23598000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491086, 1, '0001', 4723200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491086, 2, '0002', 9446400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491086, 3, '0003', 14169600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491086, 4, '0004', 18892800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491086, 5, '0005', 23616000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491089, 1, '0001', 4726800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491089, 2, '0002', 9453600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491089, 3, '0003', 14180400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491089, 4, '0004', 18907200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491089, 5, '0005', 23634000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491092, 1, '0001', 4730400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491092, 2, '0002', 9460800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491092, 3, '0003', 14191200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491092, 4, '0004', 18921600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491092, 5, '0005', 23652000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491095, 1, '0001', 4734000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491095, 2, '0002', 9468000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491095, 3, '0003', 14202000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491095, 4, '0004', 18936000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491095, 5, '0005', 23670000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491098, 1, '0001', 4737600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491098, 2, '0002', 9475200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491098, 3, '0003', 14212800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491098, 4, '0004', 18950400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491098, 5, '0005', 23688000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491101, 1, '0001', 4741200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491101, 2, '0002', 9482400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491101, 3, '0003', 14223600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491101, 4, '0004', 18964800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491101, 5, '0005', 23706000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491104, 1, '0001', 4744800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491104, 2, '0002', 9489600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491104, 3, '0003', 14234400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491104, 4, '0004', 18979200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491104, 5, '0005', 23724000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491107, 1, '0001', 4748400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491107, 2, '0002', 9496800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491107, 3, '0003', 14245200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491107, 4, '0004', 18993600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491107, 5, '0005', 23742000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491110, 1, '0001', 4752000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491110, 2, '0002', 9504000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491110, 3, '0003', 14256000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491110, 4, '0004', 19008000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491110, 5, '0005', 23760000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491113, 1, '0001', 4755600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491113, 2, '0002', 9511200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491113, 3, '0003', 14266800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491113, 4, '0004', 19022400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491113, 5, '0005', 23778000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491116, 1, '0001', 4759200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491116, 2, '0002', 9518400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491116, 3, '0003', 14277600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491116, 4, '0004', 19036800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491116, 5, '0005', 23796000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491119, 1, '0001', 4762800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491119, 2, '0002', 9525600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491119, 3, '0003', 14288400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491119, 4, '0004', 19051200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491119, 5, '0005', 23814000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491122, 1, '0001', 4766400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491122, 2, '0002', 9532800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491122, 3, '0003', 14299200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491122, 4, '0004', 19065600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491122, 5, '0005', 23832000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491125, 1, '0001', 4770000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491125, 2, '0002', 9540000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491125, 3, '0003', 14310000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491125, 4, '0004', 19080000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491125, 5, '0005', 23850000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491128, 1, '0001', 4773600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491128, 2, '0002', 9547200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491128, 3, '0003', 14320800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491128, 4, '0004', 19094400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491128, 5, '0005', 23868000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491131, 1, '0001', 4777200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491131, 2, '0002', 9554400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491131, 3, '0003', 14331600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491131, 4, '0004', 19108800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491131, 5, '0005', 23886000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491134, 1, '0001', 4780800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491134, 2, '0002', 9561600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491134, 3, '0003', 14342400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491134, 4, '0004', 19123200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491134, 5, '0005', 23904000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491137, 1, '0001', 4784400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491137, 2, '0002', 9568800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491137, 3, '0003', 14353200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491137, 4, '0004', 19137600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491137, 5, '0005', 23922000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491140, 1, '0001', 4788000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491140, 2, '0002', 9576000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491140, 3, '0003', 14364000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491140, 4, '0004', 19152000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491140, 5, '0005', 23940000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491143, 1, '0001', 4791600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491143, 2, '0002', 9583200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491143, 3, '0003', 14374800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491143, 4, '0004', 19166400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491143, 5, '0005', 23958000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491146, 1, '0001', 4795200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491146, 2, '0002', 9590400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491146, 3, '0003', 14385600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491146, 4, '0004', 19180800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491146, 5, '0005', 23976000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491149, 1, '0001', 4798800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491149, 2, '0002', 9597600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491149, 3, '0003', 14396400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491149, 4, '0004', 19195200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491149, 5, '0005', 23994000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491152, 1, '0001', 4802400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491152, 2, '0002', 9604800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491152, 3, '0003', 14407200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491152, 4, '0004', 19209600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491152, 5, '0005', 24012000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491155, 1, '0001', 4806000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491155, 2, '0002', 9612000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491155, 3, '0003', 14418000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491155, 4, '0004', 19224000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491155, 5, '0005', 24030000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491158, 1, '0001', 4809600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491158, 2, '0002', 9619200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491158, 3, '0003', 14428800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491158, 4, '0004', 19238400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491158, 5, '0005', 24048000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491161, 1, '0001', 4813200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491161, 2, '0002', 9626400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491161, 3, '0003', 14439600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491161, 4, '0004', 19252800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491161, 5, '0005', 24066000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491164, 1, '0001', 4816800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491164, 2, '0002', 9633600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491164, 3, '0003', 14450400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491164, 4, '0004', 19267200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491164, 5, '0005', 24084000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491167, 1, '0001', 4820400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491167, 2, '0002', 9640800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491167, 3, '0003', 14461200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491167, 4, '0004', 19281600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491167, 5, '0005', 24102000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491170, 1, '0001', 4824000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491170, 2, '0002', 9648000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491170, 3, '0003', 14472000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491170, 4, '0004', 19296000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491170, 5, '0005', 24120000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491173, 1, '0001', 4827600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491173, 2, '0002', 9655200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491173, 3, '0003', 14482800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491173, 4, '0004', 19310400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491173, 5, '0005', 24138000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491176, 1, '0001', 4831200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491176, 2, '0002', 9662400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491176, 3, '0003', 14493600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491176, 4, '0004', 19324800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491176, 5, '0005', 24156000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491179, 1, '0001', 4834800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491179, 2, '0002', 9669600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491179, 3, '0003', 14504400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491179, 4, '0004', 19339200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491179, 5, '0005', 24174000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491182, 1, '0001', 4838400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491182, 2, '0002', 9676800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491182, 3, '0003', 14515200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491182, 4, '0004', 19353600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491182, 5, '0005', 24192000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491185, 1, '0001', 4842000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491185, 2, '0002', 9684000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491185, 3, '0003', 14526000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491185, 4, '0004', 19368000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491185, 5, '0005', 24210000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491188, 1, '0001', 4845600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491188, 2, '0002', 9691200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491188, 3, '0003', 14536800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491188, 4, '0004', 19382400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491188, 5, '0005', 24228000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491191, 1, '0001', 4849200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491191, 2, '0002', 9698400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491191, 3, '0003', 14547600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491191, 4, '0004', 19396800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491191, 5, '0005', 24246000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491194, 1, '0001', 4852800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491194, 2, '0002', 9705600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491194, 3, '0003', 14558400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491194, 4, '0004', 19411200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491194, 5, '0005', 24264000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491197, 1, '0001', 4856400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491197, 2, '0002', 9712800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491197, 3, '0003', 14569200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491197, 4, '0004', 19425600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491197, 5, '0005', 24282000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491200, 1, '0001', 4860000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491200, 2, '0002', 9720000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491200, 3, '0003', 14580000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491200, 4, '0004', 19440000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491200, 5, '0005', 24300000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491203, 1, '0001', 4863600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491203, 2, '0002', 9727200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491203, 3, '0003', 14590800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491203, 4, '0004', 19454400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491203, 5, '0005', 24318000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491206, 1, '0001', 4867200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491206, 2, '0002', 9734400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491206, 3, '0003', 14601600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491206, 4, '0004', 19468800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491206, 5, '0005', 24336000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491209, 1, '0001', 4870800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491209, 2, '0002', 9741600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491209, 3, '0003', 14612400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491209, 4, '0004', 19483200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491209, 5, '0005', 24354000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491212, 1, '0001', 4874400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491212, 2, '0002', 9748800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491212, 3, '0003', 14623200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491212, 4, '0004', 19497600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491212, 5, '0005', 24372000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491215, 1, '0001', 4878000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491215, 2, '0002', 9756000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491215, 3, '0003', 14634000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491215, 4, '0004', 19512000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491215, 5, '0005', 24390000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491218, 1, '0001', 4881600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491218, 2, '0002', 9763200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491218, 3, '0003', 14644800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491218, 4, '0004', 19526400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491218, 5, '0005', 24408000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491221, 1, '0001', 4885200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491221, 2, '0002', 9770400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491221, 3, '0003', 14655600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491221, 4, '0004', 19540800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491221, 5, '0005', 24426000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491224, 1, '0001', 4888800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491224, 2, '0002', 9777600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491224, 3, '0003', 14666400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491224, 4, '0004', 19555200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491224, 5, '0005', 24444000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491227, 1, '0001', 4892400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491227, 2, '0002', 9784800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491227, 3, '0003', 14677200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491227, 4, '0004', 19569600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491227, 5, '0005', 24462000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491230, 1, '0001', 4896000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491230, 2, '0002', 9792000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491230, 3, '0003', 14688000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491230, 4, '0004', 19584000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491230, 5, '0005', 24480000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491233, 1, '0001', 4899600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491233, 2, '0002', 9799200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491233, 3, '0003', 14698800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491233, 4, '0004', 19598400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491233, 5, '0005', 24498000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491236, 1, '0001', 4903200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491236, 2, '0002', 9806400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491236, 3, '0003', 14709600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491236, 4, '0004', 19612800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491236, 5, '0005', 24516000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491239, 1, '0001', 4906800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491239, 2, '0002', 9813600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491239, 3, '0003', 14720400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491239, 4, '0004', 19627200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491239, 5, '0005', 24534000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491242, 1, '0001', 4910400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491242, 2, '0002', 9820800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491242, 3, '0003', 14731200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491242, 4, '0004', 19641600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491242, 5, '0005', 24552000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491245, 1, '0001', 4914000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491245, 2, '0002', 9828000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491245, 3, '0003', 14742000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491245, 4, '0004', 19656000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491245, 5, '0005', 24570000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491248, 1, '0001', 4917600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491248, 2, '0002', 9835200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491248, 3, '0003', 14752800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491248, 4, '0004', 19670400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491248, 5, '0005', 24588000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491251, 1, '0001', 4921200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491251, 2, '0002', 9842400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491251, 3, '0003', 14763600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491251, 4, '0004', 19684800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491251, 5, '0005', 24606000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491254, 1, '0001', 4924800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491254, 2, '0002', 9849600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491254, 3, '0003', 14774400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491254, 4, '0004', 19699200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491254, 5, '0005', 24624000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491257, 1, '0001', 4928400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491257, 2, '0002', 9856800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491257, 3, '0003', 14785200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491257, 4, '0004', 19713600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491257, 5, '0005', 24642000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491260, 1, '0001', 4932000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491260, 2, '0002', 9864000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491260, 3, '0003', 14796000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491260, 4, '0004', 19728000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491260, 5, '0005', 24660000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491263, 1, '0001', 4935600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491263, 2, '0002', 9871200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491263, 3, '0003', 14806800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491263, 4, '0004', 19742400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491263, 5, '0005', 24678000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491266, 1, '0001', 4939200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491266, 2, '0002', 9878400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491266, 3, '0003', 14817600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491266, 4, '0004', 19756800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491266, 5, '0005', 24696000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491269, 1, '0001', 4942800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491269, 2, '0002', 9885600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491269, 3, '0003', 14828400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491269, 4, '0004', 19771200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491269, 5, '0005', 24714000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491272, 1, '0001', 4946400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491272, 2, '0002', 9892800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491272, 3, '0003', 14839200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491272, 4, '0004', 19785600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491272, 5, '0005', 24732000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491275, 1, '0001', 4950000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491275, 2, '0002', 9900000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491275, 3, '0003', 14850000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491275, 4, '0004', 19800000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491275, 5, '0005', 24750000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491278, 1, '0001', 4953600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491278, 2, '0002', 9907200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491278, 3, '0003', 14860800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491278, 4, '0004', 19814400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491278, 5, '0005', 24768000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491281, 1, '0001', 4957200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491281, 2, '0002', 9914400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491281, 3, '0003', 14871600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491281, 4, '0004', 19828800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491281, 5, '0005', 24786000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491284, 1, '0001', 4960800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491284, 2, '0002', 9921600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491284, 3, '0003', 14882400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491284, 4, '0004', 19843200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491284, 5, '0005', 24804000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491287, 1, '0001', 4964400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491287, 2, '0002', 9928800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491287, 3, '0003', 14893200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491287, 4, '0004', 19857600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491287, 5, '0005', 24822000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491290, 1, '0001', 4968000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491290, 2, '0002', 9936000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491290, 3, '0003', 14904000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491290, 4, '0004', 19872000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491290, 5, '0005', 24840000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491293, 1, '0001', 4971600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491293, 2, '0002', 9943200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491293, 3, '0003', 14914800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491293, 4, '0004', 19886400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491293, 5, '0005', 24858000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491296, 1, '0001', 4975200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491296, 2, '0002', 9950400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491296, 3, '0003', 14925600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491296, 4, '0004', 19900800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491296, 5, '0005', 24876000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491299, 1, '0001', 4978800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491299, 2, '0002', 9957600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491299, 3, '0003', 14936400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491299, 4, '0004', 19915200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491299, 5, '0005', 24894000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491302, 1, '0001', 4982400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491302, 2, '0002', 9964800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491302, 3, '0003', 14947200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491302, 4, '0004', 19929600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491302, 5, '0005', 24912000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491305, 1, '0001', 4986000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491305, 2, '0002', 9972000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491305, 3, '0003', 14958000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491305, 4, '0004', 19944000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491305, 5, '0005', 24930000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491308, 1, '0001', 4989600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491308, 2, '0002', 9979200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491308, 3, '0003', 14968800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491308, 4, '0004', 19958400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491308, 5, '0005', 24948000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491311, 1, '0001', 4993200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491311, 2, '0002', 9986400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491311, 3, '0003', 14979600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491311, 4, '0004', 19972800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491311, 5, '0005', 24966000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491314, 1, '0001', 4996800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491314, 2, '0002', 9993600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491314, 3, '0003', 14990400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491314, 4, '0004', 19987200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491314, 5, '0005', 24984000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491317, 1, '0001', 5000400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491317, 2, '0002', 10000800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491317, 3, '0003', 15001200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491317, 4, '0004', 20001600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491317, 5, '0005', 25002000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491320, 1, '0001', 5004000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491320, 2, '0002', 10008000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491320, 3, '0003', 15012000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491320, 4, '0004', 20016000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491320, 5, '0005', 25020000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491323, 1, '0001', 5007600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491323, 2, '0002', 10015200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491323, 3, '0003', 15022800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491323, 4, '0004', 20030400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491323, 5, '0005', 25038000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491326, 1, '0001', 5011200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491326, 2, '0002', 10022400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491326, 3, '0003', 15033600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491326, 4, '0004', 20044800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491326, 5, '0005', 25056000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491329, 1, '0001', 5014800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491329, 2, '0002', 10029600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491329, 3, '0003', 15044400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491329, 4, '0004', 20059200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491329, 5, '0005', 25074000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491332, 1, '0001', 5018400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491332, 2, '0002', 10036800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491332, 3, '0003', 15055200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491332, 4, '0004', 20073600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491332, 5, '0005', 25092000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491335, 1, '0001', 5022000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491335, 2, '0002', 10044000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491335, 3, '0003', 15066000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491335, 4, '0004', 20088000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491335, 5, '0005', 25110000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491338, 1, '0001', 5025600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491338, 2, '0002', 10051200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491338, 3, '0003', 15076800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491338, 4, '0004', 20102400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491338, 5, '0005', 25128000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491341, 1, '0001', 5029200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491341, 2, '0002', 10058400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491341, 3, '0003', 15087600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491341, 4, '0004', 20116800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491341, 5, '0005', 25146000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491344, 1, '0001', 5032800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491344, 2, '0002', 10065600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491344, 3, '0003', 15098400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491344, 4, '0004', 20131200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491344, 5, '0005', 25164000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491347, 1, '0001', 5036400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491347, 2, '0002', 10072800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491347, 3, '0003', 15109200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491347, 4, '0004', 20145600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491347, 5, '0005', 25182000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491350, 1, '0001', 5040000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491350, 2, '0002', 10080000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491350, 3, '0003', 15120000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491350, 4, '0004', 20160000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491350, 5, '0005', 25200000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491353, 1, '0001', 5043600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491353, 2, '0002', 10087200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491353, 3, '0003', 15130800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491353, 4, '0004', 20174400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491353, 5, '0005', 25218000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491356, 1, '0001', 5047200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491356, 2, '0002', 10094400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491356, 3, '0003', 15141600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491356, 4, '0004', 20188800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491356, 5, '0005', 25236000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491359, 1, '0001', 5050800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491359, 2, '0002', 10101600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491359, 3, '0003', 15152400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491359, 4, '0004', 20203200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491359, 5, '0005', 25254000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491362, 1, '0001', 5054400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491362, 2, '0002', 10108800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491362, 3, '0003', 15163200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491362, 4, '0004', 20217600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491362, 5, '0005', 25272000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491365, 1, '0001', 5058000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491365, 2, '0002', 10116000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491365, 3, '0003', 15174000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491365, 4, '0004', 20232000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491365, 5, '0005', 25290000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491368, 1, '0001', 5061600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491368, 2, '0002', 10123200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491368, 3, '0003', 15184800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491368, 4, '0004', 20246400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491368, 5, '0005', 25308000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491371, 1, '0001', 5065200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491371, 2, '0002', 10130400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491371, 3, '0003', 15195600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491371, 4, '0004', 20260800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491371, 5, '0005', 25326000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491374, 1, '0001', 5068800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491374, 2, '0002', 10137600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491374, 3, '0003', 15206400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491374, 4, '0004', 20275200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491374, 5, '0005', 25344000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491377, 1, '0001', 5072400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491377, 2, '0002', 10144800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491377, 3, '0003', 15217200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491377, 4, '0004', 20289600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491377, 5, '0005', 25362000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491380, 1, '0001', 5076000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491380, 2, '0002', 10152000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491380, 3, '0003', 15228000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491380, 4, '0004', 20304000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491380, 5, '0005', 25380000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491383, 1, '0001', 5079600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491383, 2, '0002', 10159200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491383, 3, '0003', 15238800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491383, 4, '0004', 20318400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491383, 5, '0005', 25398000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491386, 1, '0001', 5083200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491386, 2, '0002', 10166400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491386, 3, '0003', 15249600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491386, 4, '0004', 20332800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491386, 5, '0005', 25416000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491389, 1, '0001', 5086800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491389, 2, '0002', 10173600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491389, 3, '0003', 15260400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491389, 4, '0004', 20347200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491389, 5, '0005', 25434000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491392, 1, '0001', 5090400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491392, 2, '0002', 10180800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491392, 3, '0003', 15271200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491392, 4, '0004', 20361600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491392, 5, '0005', 25452000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491395, 1, '0001', 5094000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491395, 2, '0002', 10188000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491395, 3, '0003', 15282000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491395, 4, '0004', 20376000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491395, 5, '0005', 25470000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491398, 1, '0001', 5097600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491398, 2, '0002', 10195200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491398, 3, '0003', 15292800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491398, 4, '0004', 20390400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491398, 5, '0005', 25488000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491401, 1, '0001', 5101200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491401, 2, '0002', 10202400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491401, 3, '0003', 15303600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491401, 4, '0004', 20404800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491401, 5, '0005', 25506000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491404, 1, '0001', 5104800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491404, 2, '0002', 10209600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491404, 3, '0003', 15314400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491404, 4, '0004', 20419200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491404, 5, '0005', 25524000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491407, 1, '0001', 5108400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491407, 2, '0002', 10216800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491407, 3, '0003', 15325200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491407, 4, '0004', 20433600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491407, 5, '0005', 25542000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491410, 1, '0001', 5112000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491410, 2, '0002', 10224000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491410, 3, '0003', 15336000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491410, 4, '0004', 20448000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491410, 5, '0005', 25560000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491413, 1, '0001', 5115600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491413, 2, '0002', 10231200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491413, 3, '0003', 15346800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491413, 4, '0004', 20462400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491413, 5, '0005', 25578000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491416, 1, '0001', 5119200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491416, 2, '0002', 10238400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491416, 3, '0003', 15357600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491416, 4, '0004', 20476800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491416, 5, '0005', 25596000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491419, 1, '0001', 5122800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491419, 2, '0002', 10245600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491419, 3, '0003', 15368400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491419, 4, '0004', 20491200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491419, 5, '0005', 25614000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491422, 1, '0001', 5126400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491422, 2, '0002', 10252800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491422, 3, '0003', 15379200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491422, 4, '0004', 20505600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491422, 5, '0005', 25632000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491425, 1, '0001', 5130000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491425, 2, '0002', 10260000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491425, 3, '0003', 15390000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491425, 4, '0004', 20520000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491425, 5, '0005', 25650000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491428, 1, '0001', 5133600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491428, 2, '0002', 10267200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491428, 3, '0003', 15400800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491428, 4, '0004', 20534400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491428, 5, '0005', 25668000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491431, 1, '0001', 5137200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491431, 2, '0002', 10274400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491431, 3, '0003', 15411600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491431, 4, '0004', 20548800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491431, 5, '0005', 25686000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491434, 1, '0001', 5140800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491434, 2, '0002', 10281600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491434, 3, '0003', 15422400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491434, 4, '0004', 20563200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491434, 5, '0005', 25704000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491437, 1, '0001', 5144400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491437, 2, '0002', 10288800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491437, 3, '0003', 15433200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491437, 4, '0004', 20577600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491437, 5, '0005', 25722000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491440, 1, '0001', 5148000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491440, 2, '0002', 10296000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491440, 3, '0003', 15444000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491440, 4, '0004', 20592000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491440, 5, '0005', 25740000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491443, 1, '0001', 5151600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491443, 2, '0002', 10303200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491443, 3, '0003', 15454800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491443, 4, '0004', 20606400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491443, 5, '0005', 25758000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491446, 1, '0001', 5155200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491446, 2, '0002', 10310400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491446, 3, '0003', 15465600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491446, 4, '0004', 20620800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491446, 5, '0005', 25776000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491449, 1, '0001', 5158800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491449, 2, '0002', 10317600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491449, 3, '0003', 15476400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491449, 4, '0004', 20635200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491449, 5, '0005', 25794000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491452, 1, '0001', 5162400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491452, 2, '0002', 10324800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491452, 3, '0003', 15487200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491452, 4, '0004', 20649600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491452, 5, '0005', 25812000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491455, 1, '0001', 5166000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491455, 2, '0002', 10332000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491455, 3, '0003', 15498000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491455, 4, '0004', 20664000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491455, 5, '0005', 25830000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491458, 1, '0001', 5169600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491458, 2, '0002', 10339200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491458, 3, '0003', 15508800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491458, 4, '0004', 20678400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491458, 5, '0005', 25848000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491461, 1, '0001', 5173200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491461, 2, '0002', 10346400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491461, 3, '0003', 15519600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491461, 4, '0004', 20692800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491461, 5, '0005', 25866000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491464, 1, '0001', 5176800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491464, 2, '0002', 10353600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491464, 3, '0003', 15530400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491464, 4, '0004', 20707200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491464, 5, '0005', 25884000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491467, 1, '0001', 5180400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491467, 2, '0002', 10360800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491467, 3, '0003', 15541200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491467, 4, '0004', 20721600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491467, 5, '0005', 25902000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491470, 1, '0001', 5184000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491470, 2, '0002', 10368000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491470, 3, '0003', 15552000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491470, 4, '0004', 20736000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491470, 5, '0005', 25920000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491473, 1, '0001', 5187600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491473, 2, '0002', 10375200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491473, 3, '0003', 15562800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491473, 4, '0004', 20750400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491473, 5, '0005', 25938000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491476, 1, '0001', 5191200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491476, 2, '0002', 10382400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491476, 3, '0003', 15573600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491476, 4, '0004', 20764800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491476, 5, '0005', 25956000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491479, 1, '0001', 5194800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491479, 2, '0002', 10389600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491479, 3, '0003', 15584400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491479, 4, '0004', 20779200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491479, 5, '0005', 25974000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491482, 1, '0001', 5198400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491482, 2, '0002', 10396800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491482, 3, '0003', 15595200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491482, 4, '0004', 20793600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491482, 5, '0005', 25992000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491485, 1, '0001', 5202000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491485, 2, '0002', 10404000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491485, 3, '0003', 15606000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491485, 4, '0004', 20808000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491485, 5, '0005', 26010000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491488, 1, '0001', 5205600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491488, 2, '0002', 10411200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491488, 3, '0003', 15616800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491488, 4, '0004', 20822400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491488, 5, '0005', 26028000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491491, 1, '0001', 5209200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491491, 2, '0002', 10418400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491491, 3, '0003', 15627600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491491, 4, '0004', 20836800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491491, 5, '0005', 26046000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491494, 1, '0001', 5212800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491494, 2, '0002', 10425600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491494, 3, '0003', 15638400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491494, 4, '0004', 20851200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491494, 5, '0005', 26064000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491497, 1, '0001', 5216400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491497, 2, '0002', 10432800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491497, 3, '0003', 15649200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491497, 4, '0004', 20865600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491497, 5, '0005', 26082000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491500, 1, '0001', 5220000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491500, 2, '0002', 10440000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491500, 3, '0003', 15660000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491500, 4, '0004', 20880000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491500, 5, '0005', 26100000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491503, 1, '0001', 5223600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491503, 2, '0002', 10447200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491503, 3, '0003', 15670800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491503, 4, '0004', 20894400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491503, 5, '0005', 26118000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491506, 1, '0001', 5227200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491506, 2, '0002', 10454400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491506, 3, '0003', 15681600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491506, 4, '0004', 20908800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491506, 5, '0005', 26136000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491509, 1, '0001', 5230800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491509, 2, '0002', 10461600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491509, 3, '0003', 15692400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491509, 4, '0004', 20923200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491509, 5, '0005', 26154000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491512, 1, '0001', 5234400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491512, 2, '0002', 10468800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491512, 3, '0003', 15703200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491512, 4, '0004', 20937600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491512, 5, '0005', 26172000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491515, 1, '0001', 5238000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491515, 2, '0002', 10476000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491515, 3, '0003', 15714000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491515, 4, '0004', 20952000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491515, 5, '0005', 26190000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491518, 1, '0001', 5241600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491518, 2, '0002', 10483200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491518, 3, '0003', 15724800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491518, 4, '0004', 20966400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491518, 5, '0005', 26208000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491521, 1, '0001', 5245200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491521, 2, '0002', 10490400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491521, 3, '0003', 15735600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491521, 4, '0004', 20980800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491521, 5, '0005', 26226000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491524, 1, '0001', 5248800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491524, 2, '0002', 10497600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491524, 3, '0003', 15746400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491524, 4, '0004', 20995200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491524, 5, '0005', 26244000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491527, 1, '0001', 5252400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491527, 2, '0002', 10504800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491527, 3, '0003', 15757200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491527, 4, '0004', 21009600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491527, 5, '0005', 26262000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491530, 1, '0001', 5256000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491530, 2, '0002', 10512000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491530, 3, '0003', 15768000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491530, 4, '0004', 21024000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491530, 5, '0005', 26280000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491533, 1, '0001', 5259600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491533, 2, '0002', 10519200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491533, 3, '0003', 15778800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491533, 4, '0004', 21038400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491533, 5, '0005', 26298000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491536, 1, '0001', 5263200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491536, 2, '0002', 10526400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491536, 3, '0003', 15789600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491536, 4, '0004', 21052800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491536, 5, '0005', 26316000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491539, 1, '0001', 5266800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491539, 2, '0002', 10533600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491539, 3, '0003', 15800400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491539, 4, '0004', 21067200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491539, 5, '0005', 26334000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491542, 1, '0001', 5270400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491542, 2, '0002', 10540800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491542, 3, '0003', 15811200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491542, 4, '0004', 21081600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491542, 5, '0005', 26352000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491545, 1, '0001', 5274000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491545, 2, '0002', 10548000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491545, 3, '0003', 15822000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491545, 4, '0004', 21096000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491545, 5, '0005', 26370000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491548, 1, '0001', 5277600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491548, 2, '0002', 10555200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491548, 3, '0003', 15832800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491548, 4, '0004', 21110400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491548, 5, '0005', 26388000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491551, 1, '0001', 5281200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491551, 2, '0002', 10562400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491551, 3, '0003', 15843600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491551, 4, '0004', 21124800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491551, 5, '0005', 26406000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491554, 1, '0001', 5284800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491554, 2, '0002', 10569600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491554, 3, '0003', 15854400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491554, 4, '0004', 21139200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491554, 5, '0005', 26424000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491557, 1, '0001', 5288400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491557, 2, '0002', 10576800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491557, 3, '0003', 15865200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491557, 4, '0004', 21153600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491557, 5, '0005', 26442000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491560, 1, '0001', 5292000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491560, 2, '0002', 10584000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491560, 3, '0003', 15876000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491560, 4, '0004', 21168000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491560, 5, '0005', 26460000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491563, 1, '0001', 5295600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491563, 2, '0002', 10591200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491563, 3, '0003', 15886800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491563, 4, '0004', 21182400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491563, 5, '0005', 26478000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491566, 1, '0001', 5299200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491566, 2, '0002', 10598400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491566, 3, '0003', 15897600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491566, 4, '0004', 21196800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491566, 5, '0005', 26496000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491569, 1, '0001', 5302800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491569, 2, '0002', 10605600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491569, 3, '0003', 15908400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491569, 4, '0004', 21211200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491569, 5, '0005', 26514000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491572, 1, '0001', 5306400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491572, 2, '0002', 10612800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491572, 3, '0003', 15919200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491572, 4, '0004', 21225600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491572, 5, '0005', 26532000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491575, 1, '0001', 5310000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491575, 2, '0002', 10620000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491575, 3, '0003', 15930000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491575, 4, '0004', 21240000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491575, 5, '0005', 26550000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491578, 1, '0001', 5313600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491578, 2, '0002', 10627200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491578, 3, '0003', 15940800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491578, 4, '0004', 21254400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491578, 5, '0005', 26568000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491581, 1, '0001', 5317200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491581, 2, '0002', 10634400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491581, 3, '0003', 15951600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491581, 4, '0004', 21268800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491581, 5, '0005', 26586000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491584, 1, '0001', 5320800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491584, 2, '0002', 10641600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491584, 3, '0003', 15962400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491584, 4, '0004', 21283200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491584, 5, '0005', 26604000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491587, 1, '0001', 5324400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491587, 2, '0002', 10648800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491587, 3, '0003', 15973200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491587, 4, '0004', 21297600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491587, 5, '0005', 26622000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491590, 1, '0001', 5328000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491590, 2, '0002', 10656000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491590, 3, '0003', 15984000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491590, 4, '0004', 21312000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491590, 5, '0005', 26640000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491593, 1, '0001', 5331600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491593, 2, '0002', 10663200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491593, 3, '0003', 15994800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491593, 4, '0004', 21326400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491593, 5, '0005', 26658000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491596, 1, '0001', 5335200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491596, 2, '0002', 10670400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491596, 3, '0003', 16005600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491596, 4, '0004', 21340800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491596, 5, '0005', 26676000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491599, 1, '0001', 5338800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491599, 2, '0002', 10677600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491599, 3, '0003', 16016400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491599, 4, '0004', 21355200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491599, 5, '0005', 26694000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491602, 1, '0001', 5342400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491602, 2, '0002', 10684800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491602, 3, '0003', 16027200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491602, 4, '0004', 21369600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491602, 5, '0005', 26712000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491605, 1, '0001', 5346000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491605, 2, '0002', 10692000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491605, 3, '0003', 16038000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491605, 4, '0004', 21384000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491605, 5, '0005', 26730000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491608, 1, '0001', 5349600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491608, 2, '0002', 10699200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491608, 3, '0003', 16048800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491608, 4, '0004', 21398400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491608, 5, '0005', 26748000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491611, 1, '0001', 5353200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491611, 2, '0002', 10706400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491611, 3, '0003', 16059600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491611, 4, '0004', 21412800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491611, 5, '0005', 26766000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491614, 1, '0001', 5356800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491614, 2, '0002', 10713600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491614, 3, '0003', 16070400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491614, 4, '0004', 21427200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491614, 5, '0005', 26784000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491617, 1, '0001', 5360400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491617, 2, '0002', 10720800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491617, 3, '0003', 16081200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491617, 4, '0004', 21441600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491617, 5, '0005', 26802000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491620, 1, '0001', 5364000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491620, 2, '0002', 10728000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491620, 3, '0003', 16092000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491620, 4, '0004', 21456000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491620, 5, '0005', 26820000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491623, 1, '0001', 5367600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491623, 2, '0002', 10735200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491623, 3, '0003', 16102800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491623, 4, '0004', 21470400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491623, 5, '0005', 26838000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491626, 1, '0001', 5371200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491626, 2, '0002', 10742400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491626, 3, '0003', 16113600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491626, 4, '0004', 21484800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491626, 5, '0005', 26856000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491629, 1, '0001', 5374800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491629, 2, '0002', 10749600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491629, 3, '0003', 16124400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491629, 4, '0004', 21499200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491629, 5, '0005', 26874000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491632, 1, '0001', 5378400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491632, 2, '0002', 10756800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491632, 3, '0003', 16135200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491632, 4, '0004', 21513600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491632, 5, '0005', 26892000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491635, 1, '0001', 5382000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491635, 2, '0002', 10764000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491635, 3, '0003', 16146000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491635, 4, '0004', 21528000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491635, 5, '0005', 26910000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491638, 1, '0001', 5385600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491638, 2, '0002', 10771200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491638, 3, '0003', 16156800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491638, 4, '0004', 21542400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491638, 5, '0005', 26928000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491641, 1, '0001', 5389200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491641, 2, '0002', 10778400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491641, 3, '0003', 16167600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491641, 4, '0004', 21556800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491641, 5, '0005', 26946000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491644, 1, '0001', 5392800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491644, 2, '0002', 10785600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491644, 3, '0003', 16178400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491644, 4, '0004', 21571200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491644, 5, '0005', 26964000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491647, 1, '0001', 5396400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491647, 2, '0002', 10792800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491647, 3, '0003', 16189200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491647, 4, '0004', 21585600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491647, 5, '0005', 26982000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491650, 1, '0001', 5400000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491650, 2, '0002', 10800000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491650, 3, '0003', 16200000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491650, 4, '0004', 21600000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491650, 5, '0005', 27000000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491653, 1, '0001', 5403600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491653, 2, '0002', 10807200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491653, 3, '0003', 16210800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491653, 4, '0004', 21614400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491653, 5, '0005', 27018000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491656, 1, '0001', 5407200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491656, 2, '0002', 10814400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491656, 3, '0003', 16221600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491656, 4, '0004', 21628800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491656, 5, '0005', 27036000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491659, 1, '0001', 5410800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491659, 2, '0002', 10821600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491659, 3, '0003', 16232400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491659, 4, '0004', 21643200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491659, 5, '0005', 27054000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491662, 1, '0001', 5414400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491662, 2, '0002', 10828800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491662, 3, '0003', 16243200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491662, 4, '0004', 21657600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491662, 5, '0005', 27072000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491665, 1, '0001', 5418000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491665, 2, '0002', 10836000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491665, 3, '0003', 16254000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491665, 4, '0004', 21672000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491665, 5, '0005', 27090000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491668, 1, '0001', 5421600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491668, 2, '0002', 10843200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491668, 3, '0003', 16264800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491668, 4, '0004', 21686400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491668, 5, '0005', 27108000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491671, 1, '0001', 5425200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491671, 2, '0002', 10850400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491671, 3, '0003', 16275600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491671, 4, '0004', 21700800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491671, 5, '0005', 27126000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491674, 1, '0001', 5428800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491674, 2, '0002', 10857600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491674, 3, '0003', 16286400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491674, 4, '0004', 21715200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491674, 5, '0005', 27144000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491677, 1, '0001', 5432400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491677, 2, '0002', 10864800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491677, 3, '0003', 16297200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491677, 4, '0004', 21729600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491677, 5, '0005', 27162000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491680, 1, '0001', 5436000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491680, 2, '0002', 10872000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491680, 3, '0003', 16308000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491680, 4, '0004', 21744000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491680, 5, '0005', 27180000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491683, 1, '0001', 5439600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491683, 2, '0002', 10879200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491683, 3, '0003', 16318800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491683, 4, '0004', 21758400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491683, 5, '0005', 27198000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491686, 1, '0001', 5443200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491686, 2, '0002', 10886400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491686, 3, '0003', 16329600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491686, 4, '0004', 21772800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491686, 5, '0005', 27216000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491689, 1, '0001', 5446800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491689, 2, '0002', 10893600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491689, 3, '0003', 16340400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491689, 4, '0004', 21787200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491689, 5, '0005', 27234000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491692, 1, '0001', 5450400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491692, 2, '0002', 10900800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491692, 3, '0003', 16351200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491692, 4, '0004', 21801600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491692, 5, '0005', 27252000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491695, 1, '0001', 5454000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491695, 2, '0002', 10908000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491695, 3, '0003', 16362000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491695, 4, '0004', 21816000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491695, 5, '0005', 27270000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491698, 1, '0001', 5457600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491698, 2, '0002', 10915200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491698, 3, '0003', 16372800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491698, 4, '0004', 21830400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491698, 5, '0005', 27288000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491701, 1, '0001', 5461200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491701, 2, '0002', 10922400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491701, 3, '0003', 16383600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491701, 4, '0004', 21844800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491701, 5, '0005', 27306000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491704, 1, '0001', 5464800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491704, 2, '0002', 10929600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491704, 3, '0003', 16394400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491704, 4, '0004', 21859200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491704, 5, '0005', 27324000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491707, 1, '0001', 5468400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491707, 2, '0002', 10936800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491707, 3, '0003', 16405200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491707, 4, '0004', 21873600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491707, 5, '0005', 27342000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491710, 1, '0001', 5472000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491710, 2, '0002', 10944000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491710, 3, '0003', 16416000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491710, 4, '0004', 21888000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491710, 5, '0005', 27360000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491713, 1, '0001', 5475600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491713, 2, '0002', 10951200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491713, 3, '0003', 16426800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491713, 4, '0004', 21902400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491713, 5, '0005', 27378000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491716, 1, '0001', 5479200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491716, 2, '0002', 10958400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491716, 3, '0003', 16437600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491716, 4, '0004', 21916800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491716, 5, '0005', 27396000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491719, 1, '0001', 5482800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491719, 2, '0002', 10965600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491719, 3, '0003', 16448400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491719, 4, '0004', 21931200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491719, 5, '0005', 27414000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491722, 1, '0001', 5486400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491722, 2, '0002', 10972800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491722, 3, '0003', 16459200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491722, 4, '0004', 21945600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491722, 5, '0005', 27432000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491725, 1, '0001', 5490000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491725, 2, '0002', 10980000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491725, 3, '0003', 16470000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491725, 4, '0004', 21960000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491725, 5, '0005', 27450000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491728, 1, '0001', 5493600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491728, 2, '0002', 10987200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491728, 3, '0003', 16480800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491728, 4, '0004', 21974400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491728, 5, '0005', 27468000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491731, 1, '0001', 5497200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491731, 2, '0002', 10994400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491731, 3, '0003', 16491600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491731, 4, '0004', 21988800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491731, 5, '0005', 27486000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491734, 1, '0001', 5500800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491734, 2, '0002', 11001600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491734, 3, '0003', 16502400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491734, 4, '0004', 22003200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491734, 5, '0005', 27504000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491737, 1, '0001', 5504400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491737, 2, '0002', 11008800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491737, 3, '0003', 16513200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491737, 4, '0004', 22017600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491737, 5, '0005', 27522000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491740, 1, '0001', 5508000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491740, 2, '0002', 11016000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491740, 3, '0003', 16524000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491740, 4, '0004', 22032000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491740, 5, '0005', 27540000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491743, 1, '0001', 5511600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491743, 2, '0002', 11023200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491743, 3, '0003', 16534800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491743, 4, '0004', 22046400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491743, 5, '0005', 27558000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491746, 1, '0001', 5515200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491746, 2, '0002', 11030400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491746, 3, '0003', 16545600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491746, 4, '0004', 22060800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491746, 5, '0005', 27576000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491749, 1, '0001', 5518800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491749, 2, '0002', 11037600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491749, 3, '0003', 16556400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491749, 4, '0004', 22075200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491749, 5, '0005', 27594000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491752, 1, '0001', 5522400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491752, 2, '0002', 11044800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491752, 3, '0003', 16567200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491752, 4, '0004', 22089600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491752, 5, '0005', 27612000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491755, 1, '0001', 5526000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491755, 2, '0002', 11052000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491755, 3, '0003', 16578000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491755, 4, '0004', 22104000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491755, 5, '0005', 27630000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491758, 1, '0001', 5529600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491758, 2, '0002', 11059200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491758, 3, '0003', 16588800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491758, 4, '0004', 22118400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491758, 5, '0005', 27648000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491761, 1, '0001', 5533200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491761, 2, '0002', 11066400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491761, 3, '0003', 16599600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491761, 4, '0004', 22132800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491761, 5, '0005', 27666000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491764, 1, '0001', 5536800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491764, 2, '0002', 11073600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491764, 3, '0003', 16610400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491764, 4, '0004', 22147200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491764, 5, '0005', 27684000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491767, 1, '0001', 5540400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491767, 2, '0002', 11080800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491767, 3, '0003', 16621200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491767, 4, '0004', 22161600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491767, 5, '0005', 27702000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491770, 1, '0001', 5544000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491770, 2, '0002', 11088000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491770, 3, '0003', 16632000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491770, 4, '0004', 22176000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491770, 5, '0005', 27720000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491773, 1, '0001', 5547600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491773, 2, '0002', 11095200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491773, 3, '0003', 16642800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491773, 4, '0004', 22190400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491773, 5, '0005', 27738000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491776, 1, '0001', 5551200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491776, 2, '0002', 11102400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491776, 3, '0003', 16653600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491776, 4, '0004', 22204800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491776, 5, '0005', 27756000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491779, 1, '0001', 5554800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491779, 2, '0002', 11109600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491779, 3, '0003', 16664400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491779, 4, '0004', 22219200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491779, 5, '0005', 27774000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491782, 1, '0001', 5558400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491782, 2, '0002', 11116800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491782, 3, '0003', 16675200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491782, 4, '0004', 22233600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491782, 5, '0005', 27792000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491785, 1, '0001', 5562000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491785, 2, '0002', 11124000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491785, 3, '0003', 16686000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491785, 4, '0004', 22248000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491785, 5, '0005', 27810000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491788, 1, '0001', 5565600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491788, 2, '0002', 11131200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491788, 3, '0003', 16696800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491788, 4, '0004', 22262400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491788, 5, '0005', 27828000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491791, 1, '0001', 5569200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491791, 2, '0002', 11138400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491791, 3, '0003', 16707600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491791, 4, '0004', 22276800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491791, 5, '0005', 27846000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491794, 1, '0001', 5572800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491794, 2, '0002', 11145600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491794, 3, '0003', 16718400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491794, 4, '0004', 22291200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491794, 5, '0005', 27864000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491797, 1, '0001', 5576400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491797, 2, '0002', 11152800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491797, 3, '0003', 16729200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491797, 4, '0004', 22305600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491797, 5, '0005', 27882000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491800, 1, '0001', 5580000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491800, 2, '0002', 11160000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491800, 3, '0003', 16740000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491800, 4, '0004', 22320000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491800, 5, '0005', 27900000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491803, 1, '0001', 5583600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491803, 2, '0002', 11167200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491803, 3, '0003', 16750800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491803, 4, '0004', 22334400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491803, 5, '0005', 27918000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491806, 1, '0001', 5587200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491806, 2, '0002', 11174400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491806, 3, '0003', 16761600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491806, 4, '0004', 22348800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491806, 5, '0005', 27936000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491809, 1, '0001', 5590800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491809, 2, '0002', 11181600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491809, 3, '0003', 16772400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491809, 4, '0004', 22363200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491809, 5, '0005', 27954000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491812, 1, '0001', 5594400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491812, 2, '0002', 11188800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491812, 3, '0003', 16783200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491812, 4, '0004', 22377600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491812, 5, '0005', 27972000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491815, 1, '0001', 5598000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491815, 2, '0002', 11196000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491815, 3, '0003', 16794000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491815, 4, '0004', 22392000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491815, 5, '0005', 27990000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491818, 1, '0001', 5601600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491818, 2, '0002', 11203200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491818, 3, '0003', 16804800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491818, 4, '0004', 22406400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491818, 5, '0005', 28008000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491821, 1, '0001', 5605200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491821, 2, '0002', 11210400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491821, 3, '0003', 16815600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491821, 4, '0004', 22420800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491821, 5, '0005', 28026000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491824, 1, '0001', 5608800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491824, 2, '0002', 11217600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491824, 3, '0003', 16826400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491824, 4, '0004', 22435200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491824, 5, '0005', 28044000000000, false, 1);
INSERT INTO public.metering_reading VALUES (491827, 1, '0001', 5612400000000, false, 1);
INSERT INTO public.metering_reading VALUES (491827, 2, '0002', 11224800000000, false, 1);
INSERT INTO public.metering_reading VALUES (491827, 3, '0003', 16837200000000, false, 1);
INSERT INTO public.metering_reading VALUES (491827, 4, '0004', 22449600000000, false, 1);
INSERT INTO public.metering_reading VALUES (491827, 5, '0005', 28062000000000, false, 1);
INSERT INTO public.metering_reading VALUES (490156, 1, '0001', 7200000, false, 3);


--
-- Data for Name: metering_resource; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.metering_resource VALUES (1, 'mail1', 'storage', 'drawer/0001');
INSERT INTO public.metering_resource VALUES (2, 'mail1', 'storage', 'drawer/0002');
INSERT INTO public.metering_resource VALUES (3, 'mail1', 'storage', 'drawer/0003');
INSERT INTO public.metering_resource VALUES (4, 'mail1', 'storage', 'drawer/0004');
INSERT INTO public.metering_resource VALUES (5, 'mail1', 'storage', 'drawer/0005');


--
-- Data for Name: registry_addresshistory; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_addresshistory VALUES (1, 'alma@frysboxen.example', 1, 1);
INSERT INTO public.registry_addresshistory VALUES (2, 'bo@frysboxen.example', 1, 2);
INSERT INTO public.registry_addresshistory VALUES (3, 'cleo@berg.example', 2, 3);
INSERT INTO public.registry_addresshistory VALUES (4, 'sam@frysboxen.example', 3, 4);
INSERT INTO public.registry_addresshistory VALUES (5, 'tove@frysboxen.example', 3, 5);
INSERT INTO public.registry_addresshistory VALUES (6, 'dan@frysboxen.example', 4, 6);
INSERT INTO public.registry_addresshistory VALUES (7, 'eva@frysboxen.example', 5, 7);
INSERT INTO public.registry_addresshistory VALUES (8, 'old@frysboxen.example', 1, NULL);
INSERT INTO public.registry_addresshistory VALUES (9, 'older@frysboxen.example', 1, NULL);
INSERT INTO public.registry_addresshistory VALUES (10, 'board@frysboxen.example', NULL, NULL);
INSERT INTO public.registry_addresshistory VALUES (11, 'talk@lists.frysboxen.example', 1, NULL);
INSERT INTO public.registry_addresshistory VALUES (12, 'past@lists.frysboxen.example', NULL, NULL);


--
-- Data for Name: registry_alias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_alias VALUES (1, 'board@frysboxen.example', NULL, '["sam@frysboxen.example", "tove@frysboxen.example"]');
INSERT INTO public.registry_alias VALUES (2, '@berg.example', 2, '["cleo@berg.example"]');


--
-- Data for Name: registry_apppassword; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_apppassword VALUES (2, 1, 'laptop', 'z9h8', '{SSHA512}FUXEuQZHfx8cEDqeoy8Whfv7rXcUvzEb4H/rt7ZHElgWP6fmc8dhEgqzXkIXL+ZQtey/VQHrf15O3hQ5Qdzc/3NbCSQpb1uTV5sXXJs4V8g=', '2025-01-01', NULL);
INSERT INTO public.registry_apppassword VALUES (1, 1, 'phone', 'qt50', '{SSHA512}ZcMN8c0e+b2JfozVjayB8DbdtbdMD/Vq0u8sYqmzfeqGhLdWTzIoxQoqeK3L8/0CD+7BOlIeOTJv30t3SwzXvOLc+U83U3G42LJibkLwqso=', '2025-01-01', '2026-02-10');


--
-- Data for Name: registry_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_auditentry VALUES (1, '2026-12-01 03:02:18.316244+00', 'tove', 'household', '0001', 'add', NULL, '{"uid": 20001, "left": null, "name": "Almgren", "email": "almgren@elsewhere.example", "joined": "2025-01-01", "number": "0001", "shares": 1, "language": "en", "frozen_by": null, "quota_bytes": null, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 1}');
INSERT INTO public.registry_auditentry VALUES (2, '2026-12-01 03:02:18.332169+00', 'tove', 'household', '0002', 'add', NULL, '{"uid": 20002, "left": null, "name": "Berg", "email": "berg@elsewhere.example", "joined": "2025-01-01", "number": "0002", "shares": 2, "language": "de", "frozen_by": null, "quota_bytes": 1000000000, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 1}');
INSERT INTO public.registry_auditentry VALUES (3, '2026-12-01 03:02:18.368219+00', 'tove', 'household', '0003', 'add', NULL, '{"uid": 20003, "left": null, "name": "Sommer", "email": "sommer@elsewhere.example", "joined": "2025-01-01", "number": "0003", "shares": 3, "language": "sv", "frozen_by": null, "quota_bytes": null, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 2}');
INSERT INTO public.registry_auditentry VALUES (4, '2026-12-01 03:02:18.381722+00', 'tove', 'household', '0004', 'add', NULL, '{"uid": 20004, "left": null, "name": "Dahl", "email": "dahl@elsewhere.example", "joined": "2025-01-01", "number": "0004", "shares": 4, "language": "en", "frozen_by": null, "quota_bytes": null, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 1}');
INSERT INTO public.registry_auditentry VALUES (5, '2026-12-01 03:02:18.39264+00', 'tove', 'household', '0005', 'add', NULL, '{"uid": 20005, "left": null, "name": "Ek", "email": "ek@elsewhere.example", "joined": "2025-01-01", "number": "0005", "shares": 5, "language": "de", "frozen_by": null, "quota_bytes": null, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 1}');
INSERT INTO public.registry_auditentry VALUES (6, '2026-12-01 03:02:18.416177+00', 'tove', 'person', 'alma@elsewhere.example', 'add', NULL, '{"left": null, "name": "Alma", "role": "member", "email": "alma@elsewhere.example", "joined": "2025-01-01", "household": "0001"}');
INSERT INTO public.registry_auditentry VALUES (7, '2026-12-01 03:02:18.437097+00', 'tove', 'person', 'bo@elsewhere.example', 'add', NULL, '{"left": null, "name": "Bo", "role": "member", "email": "bo@elsewhere.example", "joined": "2025-01-01", "household": "0001"}');
INSERT INTO public.registry_auditentry VALUES (8, '2026-12-01 03:02:18.455701+00', 'tove', 'person', 'cleo@elsewhere.example', 'add', NULL, '{"left": null, "name": "Cleo", "role": "member", "email": "cleo@elsewhere.example", "joined": "2025-01-01", "household": "0002"}');
INSERT INTO public.registry_auditentry VALUES (9, '2026-12-01 03:02:18.474682+00', 'tove', 'person', 'sam@elsewhere.example', 'add', NULL, '{"left": null, "name": "Sam", "role": "sysadmin", "email": "sam@elsewhere.example", "joined": "2025-01-01", "household": "0003"}');
INSERT INTO public.registry_auditentry VALUES (10, '2026-12-01 03:02:18.492634+00', 'tove', 'person', 'tove@elsewhere.example', 'add', NULL, '{"left": null, "name": "Tove", "role": "treasurer", "email": "tove@elsewhere.example", "joined": "2025-01-01", "household": "0003"}');
INSERT INTO public.registry_auditentry VALUES (11, '2026-12-01 03:02:18.52492+00', 'tove', 'person', 'dan@elsewhere.example', 'add', NULL, '{"left": null, "name": "Dan", "role": "member", "email": "dan@elsewhere.example", "joined": "2025-01-01", "household": "0004"}');
INSERT INTO public.registry_auditentry VALUES (12, '2026-12-01 03:02:18.548177+00', 'tove', 'person', 'eva@elsewhere.example', 'add', NULL, '{"left": null, "name": "Eva", "role": "member", "email": "eva@elsewhere.example", "joined": "2025-01-01", "household": "0005"}');
INSERT INTO public.registry_auditentry VALUES (13, '2026-12-01 03:02:18.581783+00', 'sam', 'domain', 'frysboxen.example', 'add', NULL, '{"name": "frysboxen.example", "token": "", "verified": null, "household": null}');
INSERT INTO public.registry_auditentry VALUES (14, '2026-12-01 03:02:18.581852+00', 'sam', 'DKIM selector', 'c202501._domainkey.frysboxen.example', 'add', NULL, '{"name": "c202501", "domain": "frysboxen.example", "signs_from": "2025-01-01"}');
INSERT INTO public.registry_auditentry VALUES (15, '2026-12-01 03:02:18.620104+00', 'sam', 'domain', 'lists.frysboxen.example', 'add', NULL, '{"name": "lists.frysboxen.example", "token": "", "verified": null, "household": null}');
INSERT INTO public.registry_auditentry VALUES (16, '2026-12-01 03:02:18.620167+00', 'sam', 'DKIM selector', 'c202501._domainkey.lists.frysboxen.example', 'add', NULL, '{"name": "c202501", "domain": "lists.frysboxen.example", "signs_from": "2025-01-01"}');
INSERT INTO public.registry_auditentry VALUES (17, '2026-12-01 03:02:18.671954+00', 'sam', 'DKIM selector', 'c202602._domainkey.frysboxen.example', 'add', NULL, '{"name": "c202602", "domain": "frysboxen.example", "signs_from": "2026-02-17"}');
INSERT INTO public.registry_auditentry VALUES (18, '2026-12-01 03:02:18.725106+00', 'sam', 'domain', 'berg.example', 'add', NULL, '{"name": "berg.example", "token": "e40cd25600d7c4d7d0ce21ffa3604887", "verified": null, "household": "0002"}');
INSERT INTO public.registry_auditentry VALUES (19, '2026-12-01 03:02:18.725189+00', 'sam', 'DKIM selector', 'c202501._domainkey.berg.example', 'add', NULL, '{"name": "c202501", "domain": "berg.example", "signs_from": "2025-01-01"}');
INSERT INTO public.registry_auditentry VALUES (20, '2026-12-01 03:02:18.767784+00', 'sam', 'domain', 'berg.example', 'verify', '{"verified": null}', '{"verified": "2025-01-01"}');
INSERT INTO public.registry_auditentry VALUES (21, '2026-12-01 03:02:18.808125+00', 'sam', 'domain', 'dahl.example', 'add', NULL, '{"name": "dahl.example", "token": "7ee622d66da8d290e0214cb9bfc69f12", "verified": null, "household": "0004"}');
INSERT INTO public.registry_auditentry VALUES (22, '2026-12-01 03:02:18.808195+00', 'sam', 'DKIM selector', 'c202602._domainkey.dahl.example', 'add', NULL, '{"name": "c202602", "domain": "dahl.example", "signs_from": "2026-02-10"}');
INSERT INTO public.registry_auditentry VALUES (23, '2026-12-01 03:02:20.045244+00', 'sam', 'mailbox', 'alma@frysboxen.example', 'add', NULL, '{"state": "active", "person": "alma@elsewhere.example", "address": "alma@frysboxen.example", "household": "0001", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (24, '2026-12-01 03:02:21.277195+00', 'sam', 'mailbox', 'bo@frysboxen.example', 'add', NULL, '{"state": "active", "person": "bo@elsewhere.example", "address": "bo@frysboxen.example", "household": "0001", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (25, '2026-12-01 03:02:22.372422+00', 'sam', 'mailbox', 'cleo@berg.example', 'add', NULL, '{"state": "active", "person": "cleo@elsewhere.example", "address": "cleo@berg.example", "household": "0002", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (26, '2026-12-01 03:02:23.454224+00', 'sam', 'mailbox', 'sam@frysboxen.example', 'add', NULL, '{"state": "active", "person": "sam@elsewhere.example", "address": "sam@frysboxen.example", "household": "0003", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (27, '2026-12-01 03:02:24.50576+00', 'sam', 'mailbox', 'tove@frysboxen.example', 'add', NULL, '{"state": "active", "person": "tove@elsewhere.example", "address": "tove@frysboxen.example", "household": "0003", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (28, '2026-12-01 03:02:25.552883+00', 'sam', 'mailbox', 'dan@frysboxen.example', 'add', NULL, '{"state": "active", "person": "dan@elsewhere.example", "address": "dan@frysboxen.example", "household": "0004", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (29, '2026-12-01 03:02:26.814049+00', 'sam', 'mailbox', 'eva@frysboxen.example', 'add', NULL, '{"state": "active", "person": "eva@elsewhere.example", "address": "eva@frysboxen.example", "household": "0005", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (30, '2026-12-01 03:02:28.17579+00', 'sam', 'mailbox', 'old@frysboxen.example', 'add', NULL, '{"state": "active", "person": null, "address": "old@frysboxen.example", "household": "0001", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (31, '2026-12-01 03:02:28.216819+00', 'sam', 'mailbox', 'old@frysboxen.example', 'close', '{"state": "active"}', '{"state": "closed"}');
INSERT INTO public.registry_auditentry VALUES (32, '2026-12-01 03:02:29.291681+00', 'sam', 'mailbox', 'older@frysboxen.example', 'add', NULL, '{"state": "active", "person": null, "address": "older@frysboxen.example", "household": "0001", "keep_copy": true, "forward_to": [], "quota_bytes": null}');
INSERT INTO public.registry_auditentry VALUES (33, '2026-12-01 03:02:29.315636+00', 'sam', 'mailbox', 'older@frysboxen.example', 'close', '{"state": "active"}', '{"state": "closed"}');
INSERT INTO public.registry_auditentry VALUES (34, '2026-12-01 03:02:29.376881+00', 'sam', 'mailbox', 'older@frysboxen.example', 'release', '{"state": "closed"}', '{"state": "released"}');
INSERT INTO public.registry_auditentry VALUES (35, '2026-12-01 03:02:29.425123+00', 'sam', 'mailbox', 'bo@frysboxen.example', 'forward', '{"keep_copy": true, "forward_to": []}', '{"keep_copy": false, "forward_to": ["bo@elsewhere.example"]}');
INSERT INTO public.registry_auditentry VALUES (36, '2026-12-01 03:02:29.524924+00', 'sam', 'alias', 'board@frysboxen.example', 'add', NULL, '{"address": "board@frysboxen.example", "targets": ["sam@frysboxen.example", "tove@frysboxen.example"], "household": null}');
INSERT INTO public.registry_auditentry VALUES (37, '2026-12-01 03:02:29.59558+00', 'sam', 'alias', '@berg.example', 'add', NULL, '{"address": "@berg.example", "targets": ["cleo@berg.example"], "household": "0002"}');
INSERT INTO public.registry_auditentry VALUES (38, '2026-12-01 03:02:29.639637+00', 'alma', 'app password', 'alma@frysboxen.example', 'add', NULL, '{"name": "phone", "created": "2025-01-01", "mailbox": "alma@frysboxen.example", "revoked": null, "public_id": "qt50"}');
INSERT INTO public.registry_auditentry VALUES (39, '2026-12-01 03:02:29.687807+00', 'alma', 'app password', 'alma@frysboxen.example', 'add', NULL, '{"name": "laptop", "created": "2025-01-01", "mailbox": "alma@frysboxen.example", "revoked": null, "public_id": "z9h8"}');
INSERT INTO public.registry_auditentry VALUES (40, '2026-12-01 03:02:29.734406+00', 'alma', 'app password', 'alma@frysboxen.example', 'revoke', '{"revoked": null}', '{"name": "phone", "revoked": "2026-02-10", "public_id": "qt50"}');
INSERT INTO public.registry_auditentry VALUES (41, '2026-12-01 03:02:29.841596+00', 'sam', 'list', 'talk@lists.frysboxen.example', 'add', NULL, '{"state": "active", "owners": ["alma@frysboxen.example"], "address": "talk@lists.frysboxen.example", "settings": "{''description'': '''', ''subscription'': ''open'', ''posting'': ''subscribers'', ''others'': ''refuse'', ''prefix'': '''', ''footer'': '''', ''reply_to'': ''sender'', ''max_bytes'': 1048576, ''archive'': ''members'', ''bounces'': 5, ''digest'': True}", "household": "0001"}');
INSERT INTO public.registry_auditentry VALUES (42, '2026-12-01 03:02:29.974567+00', 'sam', 'list', 'past@lists.frysboxen.example', 'add', NULL, '{"state": "active", "owners": ["alma@frysboxen.example"], "address": "past@lists.frysboxen.example", "settings": "{''description'': '''', ''subscription'': ''open'', ''posting'': ''subscribers'', ''others'': ''refuse'', ''prefix'': '''', ''footer'': '''', ''reply_to'': ''sender'', ''max_bytes'': 1048576, ''archive'': ''off'', ''bounces'': 5, ''digest'': True}", "household": null}');
INSERT INTO public.registry_auditentry VALUES (43, '2026-12-01 03:02:30.019686+00', 'sam', 'list', 'past@lists.frysboxen.example', 'close', '{"state": "active"}', '{"state": "closed"}');
INSERT INTO public.registry_auditentry VALUES (44, '2026-12-01 03:02:30.103743+00', 'sam', 'site', 'almgren.example', 'add', NULL, '{"kind": "static", "name": "almgren.example", "others": [], "database": false, "household": "0001", "whole_addresses": false}');
INSERT INTO public.registry_auditentry VALUES (45, '2026-12-01 03:02:30.143301+00', 'sam', 'site', 'berg.example', 'add', NULL, '{"kind": "php", "name": "berg.example", "others": ["www.berg.example"], "database": true, "household": "0002", "whole_addresses": false}');
INSERT INTO public.registry_auditentry VALUES (46, '2026-12-01 03:02:30.208219+00', 'sam', 'sftp key', 'SHA256:RXm/ruZ0eTzRXKwi1AQEDynB0VgHQ2ac9KPSFdf/YnA', 'add', NULL, '{"key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB", "added": "2025-01-01", "label": "laptop", "person": "cleo@elsewhere.example", "household": "0002", "fingerprint": "SHA256:RXm/ruZ0eTzRXKwi1AQEDynB0VgHQ2ac9KPSFdf/YnA"}');
INSERT INTO public.registry_auditentry VALUES (47, '2026-12-01 03:02:30.588237+00', 'sam', 'readings', 'CSV file', 'import', NULL, '{"added": 0, "quarantined": 3}');
INSERT INTO public.registry_auditentry VALUES (48, '2026-12-01 03:02:30.726565+00', 'sam', 'quarantined reading', 'mail1 storage drawer/0001 2025-12-01T04:00Z: conflict', 'accepted', '{"quantity": 3607200000000, "household": "0001"}', '{"reason": "the disk was read twice", "verdict": "accepted", "quantity": 7200000, "household": "0001"}');
INSERT INTO public.registry_auditentry VALUES (49, '2026-12-01 03:02:30.744919+00', 'sam', 'quarantined reading', 'mail1 storage drawer/0001 2025-12-02T04:00Z: conflict', 'rejected', NULL, '{"reason": "a test", "verdict": "rejected", "quantity": 7200000, "household": "0001"}');
INSERT INTO public.registry_auditentry VALUES (50, '2026-12-01 03:02:30.856257+00', 'tove', 'cost', '2025-12-01 Hetzner: Server', 'add', NULL, '{"date": "2025-12-01", "pool": "server", "amount": 100001, "currency": "SEK", "supplier": "Hetzner", "entered_at": "2026-12-01T03:02:30.851955+00:00", "description": "Server", "service_end": "2026-01-01", "transaction": "1: Hetzner: Server", "service_start": "2025-12-01"}');
INSERT INTO public.registry_auditentry VALUES (51, '2026-12-01 03:02:30.947874+00', 'tove', 'cost', '2026-01-01 Hetzner: Server', 'add', NULL, '{"date": "2026-01-01", "pool": "server", "amount": 120000, "currency": "SEK", "supplier": "Hetzner", "entered_at": "2026-12-01T03:02:30.940806+00:00", "description": "Server", "service_end": "2026-02-01", "transaction": "2: Hetzner: Server", "service_start": "2026-01-01"}');
INSERT INTO public.registry_auditentry VALUES (52, '2026-12-01 03:02:31.031538+00', 'tove', 'cost', '2026-02-01 Hetzner: Server', 'add', NULL, '{"date": "2026-02-01", "pool": "server", "amount": 130000, "currency": "SEK", "supplier": "Hetzner", "entered_at": "2026-12-01T03:02:31.015747+00:00", "description": "Server", "service_end": "2026-03-01", "transaction": "3: Hetzner: Server", "service_start": "2026-02-01"}');
INSERT INTO public.registry_auditentry VALUES (53, '2026-12-01 03:02:31.079674+00', 'tove', 'cost', '2026-01-01 Hetzner: Server', 'add', NULL, '{"date": "2026-01-01", "pool": "domain", "amount": 24000, "currency": "SEK", "supplier": "Hetzner", "entered_at": "2026-12-01T03:02:31.075762+00:00", "description": "Server", "service_end": "2027-01-01", "transaction": "4: Hetzner: Server", "service_start": "2026-01-01"}');
INSERT INTO public.registry_auditentry VALUES (54, '2026-12-01 03:02:31.363697+00', 'tove', 'closed period', '2025-12', 'close', NULL, '{"total": 100001, "currency": "SEK", "invoices": 5}');
INSERT INTO public.registry_auditentry VALUES (55, '2026-12-01 03:02:31.49824+00', 'tove', 'closed year', '2025', 'close', NULL, '{"year": 2025}');
INSERT INTO public.registry_auditentry VALUES (56, '2026-12-01 03:02:31.748967+00', 'sam', 'labour', '1', 'add', NULL, '{"date": "2026-01-15", "pool": "server", "person": "sam@elsewhere.example", "minutes": 90, "description": "Backups", "recorded_at": "2026-12-01T03:02:31.741453+00:00", "recorded_by": "sam"}');
INSERT INTO public.registry_auditentry VALUES (57, '2026-12-01 03:02:31.751534+00', 'sam', 'labour', '2', 'add', NULL, '{"date": "2026-01-15", "pool": "server", "person": "sam@elsewhere.example", "minutes": 60, "description": "Backups", "recorded_at": "2026-12-01T03:02:31.750816+00:00", "recorded_by": "sam"}');
INSERT INTO public.registry_auditentry VALUES (58, '2026-12-01 03:02:31.753809+00', 'sam', 'labour', '3', 'add', NULL, '{"date": "2026-01-15", "pool": "server", "person": "sam@elsewhere.example", "minutes": 30, "description": "Backups", "recorded_at": "2026-12-01T03:02:31.753254+00:00", "recorded_by": "sam"}');
INSERT INTO public.registry_auditentry VALUES (59, '2026-12-01 03:02:31.803706+00', 'tove', 'cost', '2026-01-20 Household 0003: Labour 1 on 2026-01-15, 90 minutes: Backups', 'add', NULL, '{"date": "2026-01-20", "pool": "server", "amount": 22500, "currency": "SEK", "supplier": "Household 0003", "entered_at": "2026-12-01T03:02:31.798273+00:00", "description": "Labour 1 on 2026-01-15, 90 minutes: Backups", "service_end": "2026-02-01", "transaction": "12: Household 0003: Labour 1 on 2026-01-15, 90 minutes: Backups", "service_start": "2026-01-01"}');
INSERT INTO public.registry_auditentry VALUES (60, '2026-12-01 03:02:31.806062+00', 'tove', 'labour', '1', 'approved', NULL, '{"by": "tove@elsewhere.example"}');
INSERT INTO public.registry_auditentry VALUES (61, '2026-12-01 03:02:31.846187+00', 'tove', 'labour', '2', 'declined', NULL, '{"by": "tove@elsewhere.example"}');
INSERT INTO public.registry_auditentry VALUES (62, '2026-12-01 03:02:32.117615+00', 'tove', 'closed period', '2026-01', 'close', NULL, '{"total": 144538, "currency": "SEK", "invoices": 5}');
INSERT INTO public.registry_auditentry VALUES (63, '2026-12-01 03:02:32.213828+00', 'tove', 'bank file', '1e93710bc82b', 'import', NULL, '{"kind": "csv", "matched": 1, "payments": 6}');
INSERT INTO public.registry_auditentry VALUES (64, '2026-12-01 03:02:32.260217+00', 'tove', 'payment match', '2: household 0002', 'add', NULL, '{"other": null, "amount": 2000, "target": "household", "invoice": "2026-0002", "payment": "2", "reverses": null, "household": "0002", "matched_at": "2026-12-01T03:02:32.241781+00:00", "matched_by": "tove", "transaction": "25: Payment 2 is for household:0002"}');
INSERT INTO public.registry_auditentry VALUES (65, '2026-12-01 03:02:32.334007+00', 'tove', 'payment match', '3: household 0003', 'add', NULL, '{"other": null, "amount": 3000, "target": "household", "invoice": "2026-0003", "payment": "3", "reverses": null, "household": "0003", "matched_at": "2026-12-01T03:02:32.315954+00:00", "matched_by": "tove", "transaction": "26: Payment 3 is for household:0003"}');
INSERT INTO public.registry_auditentry VALUES (66, '2026-12-01 03:02:32.452177+00', 'tove', 'payment match', '3: household 0003', 'add', NULL, '{"other": null, "amount": -3000, "target": "household", "invoice": "2026-0003", "payment": "3", "reverses": "3: household 0003", "household": "0003", "matched_at": "2026-12-01T03:02:32.447965+00:00", "matched_by": "tove", "transaction": "27: Reversal of 26: Payment 3 is for household:0003"}');
INSERT INTO public.registry_auditentry VALUES (67, '2026-12-01 03:02:32.518013+00', 'tove', 'payment match', '4: deposit 0004', 'add', NULL, '{"other": null, "amount": 50000, "target": "deposit", "invoice": null, "payment": "4", "reverses": null, "household": "0004", "matched_at": "2026-12-01T03:02:32.475896+00:00", "matched_by": "tove", "transaction": "28: Payment 4 is for deposits:0004"}');
INSERT INTO public.registry_auditentry VALUES (68, '2026-12-01 03:02:32.555876+00', 'tove', 'invoice', '2026-0011', 'credit', NULL, '{"left": 18261, "total": -1000, "reason": "promised", "credits": "2026-0002"}');
INSERT INTO public.registry_auditentry VALUES (69, '2026-12-01 03:02:32.63757+00', 'timer', 'reminder', '2026-0002, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-10", "level": 1, "unpaid": 16261, "invoice": "2026-0002", "made_at": "2026-12-01T03:02:32.608243+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-10\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Berg\",\"number\":\"0002\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0002\",\"total\":19261,\"unpaid\":16261},\"language\":\"de\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600029\",\"swish\":null},\"to_pay\":16261,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (70, '2026-12-01 03:02:32.63762+00', 'timer', 'reminder', '2026-0004, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-10", "level": 1, "unpaid": 25188, "invoice": "2026-0004", "made_at": "2026-12-01T03:02:32.621234+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-10\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Dahl\",\"number\":\"0004\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0004\",\"total\":25188,\"unpaid\":25188},\"language\":\"en\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600045\",\"swish\":null},\"to_pay\":25188,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (71, '2026-12-01 03:02:32.637645+00', 'timer', 'reminder', '2026-0005, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-10", "level": 1, "unpaid": 28152, "invoice": "2026-0005", "made_at": "2026-12-01T03:02:32.636230+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-10\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Ek\",\"number\":\"0005\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0005\",\"total\":28152,\"unpaid\":28152},\"language\":\"de\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600052\",\"swish\":null},\"to_pay\":28152,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (72, '2026-12-01 03:02:32.825436+00', 'timer', 'reminder', '2026-0002, reminder 2', 'add', NULL, '{"fee": 6000, "date": "2026-02-24", "level": 2, "unpaid": 16261, "invoice": "2026-0002", "made_at": "2026-12-01T03:02:32.705913+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":6000,\"household\":{\"name\":\"Berg\",\"number\":\"0002\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0002\",\"total\":19261,\"unpaid\":16261},\"language\":\"de\",\"level\":2,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600029\",\"swish\":null},\"to_pay\":22261,\"version\":1}\n", "transaction": "30: Fee of 2026-0002, reminder 2"}');
INSERT INTO public.registry_auditentry VALUES (73, '2026-12-01 03:02:32.825482+00', 'timer', 'reminder', '2026-0004, reminder 2', 'add', NULL, '{"fee": 6000, "date": "2026-02-24", "level": 2, "unpaid": 25188, "invoice": "2026-0004", "made_at": "2026-12-01T03:02:32.736091+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":6000,\"household\":{\"name\":\"Dahl\",\"number\":\"0004\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0004\",\"total\":25188,\"unpaid\":25188},\"language\":\"en\",\"level\":2,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600045\",\"swish\":null},\"to_pay\":31188,\"version\":1}\n", "transaction": "31: Fee of 2026-0004, reminder 2"}');
INSERT INTO public.registry_auditentry VALUES (74, '2026-12-01 03:02:32.825506+00', 'timer', 'reminder', '2026-0005, reminder 2', 'add', NULL, '{"fee": 6000, "date": "2026-02-24", "level": 2, "unpaid": 28152, "invoice": "2026-0005", "made_at": "2026-12-01T03:02:32.780158+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":6000,\"household\":{\"name\":\"Ek\",\"number\":\"0005\"},\"invoice\":{\"due\":\"2026-01-12\",\"issued\":\"2026-01-02\",\"number\":\"2026-0005\",\"total\":28152,\"unpaid\":28152},\"language\":\"de\",\"level\":2,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600052\",\"swish\":null},\"to_pay\":34152,\"version\":1}\n", "transaction": "32: Fee of 2026-0005, reminder 2"}');
INSERT INTO public.registry_auditentry VALUES (75, '2026-12-01 03:02:32.825541+00', 'timer', 'reminder', '2026-0006, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-24", "level": 1, "unpaid": 23675, "invoice": "2026-0006", "made_at": "2026-12-01T03:02:32.808173+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Almgren\",\"number\":\"0001\"},\"invoice\":{\"due\":\"2026-02-12\",\"issued\":\"2026-02-02\",\"number\":\"2026-0006\",\"total\":23675,\"unpaid\":23675},\"language\":\"en\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600060\",\"swish\":null},\"to_pay\":23675,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (76, '2026-12-01 03:02:32.825566+00', 'timer', 'reminder', '2026-0007, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-24", "level": 1, "unpaid": 27898, "invoice": "2026-0007", "made_at": "2026-12-01T03:02:32.809420+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Berg\",\"number\":\"0002\"},\"invoice\":{\"due\":\"2026-02-12\",\"issued\":\"2026-02-02\",\"number\":\"2026-0007\",\"total\":27898,\"unpaid\":27898},\"language\":\"de\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600078\",\"swish\":null},\"to_pay\":27898,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (77, '2026-12-01 03:02:32.825588+00', 'timer', 'reminder', '2026-0008, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-24", "level": 1, "unpaid": 4672, "invoice": "2026-0008", "made_at": "2026-12-01T03:02:32.810125+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Sommer\",\"number\":\"0003\"},\"invoice\":{\"due\":\"2026-02-12\",\"issued\":\"2026-02-02\",\"number\":\"2026-0008\",\"total\":16059,\"unpaid\":4672},\"language\":\"sv\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600086\",\"swish\":null},\"to_pay\":4672,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (78, '2026-12-01 03:02:32.82561+00', 'timer', 'reminder', '2026-0009, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-24", "level": 1, "unpaid": 36342, "invoice": "2026-0009", "made_at": "2026-12-01T03:02:32.810724+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Dahl\",\"number\":\"0004\"},\"invoice\":{\"due\":\"2026-02-12\",\"issued\":\"2026-02-02\",\"number\":\"2026-0009\",\"total\":36342,\"unpaid\":36342},\"language\":\"en\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600094\",\"swish\":null},\"to_pay\":36342,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (79, '2026-12-01 03:02:32.82563+00', 'timer', 'reminder', '2026-0010, reminder 1', 'add', NULL, '{"fee": 0, "date": "2026-02-24", "level": 1, "unpaid": 40564, "invoice": "2026-0010", "made_at": "2026-12-01T03:02:32.823996+00:00", "made_by": "timer", "document": "{\"coop\":{\"address\":[],\"name\":\"Frysboxen\",\"organisation_number\":\"802400-0000\"},\"currency\":\"SEK\",\"date\":\"2026-02-24\",\"earlier_fees\":0,\"fee\":0,\"household\":{\"name\":\"Ek\",\"number\":\"0005\"},\"invoice\":{\"due\":\"2026-02-12\",\"issued\":\"2026-02-02\",\"number\":\"2026-0010\",\"total\":40564,\"unpaid\":40564},\"language\":\"de\",\"level\":1,\"payment\":{\"bankgiro\":\"123-4567\",\"iban\":null,\"qr\":null,\"reference\":\"202600102\",\"swish\":null},\"to_pay\":40564,\"version\":1}\n", "transaction": null}');
INSERT INTO public.registry_auditentry VALUES (80, '2026-12-01 03:02:33.231229+00', 'tove', 'household', '0002', 'pledge', '{"shares": 2}', '{"on": "2026-02-05", "shares": 4}');
INSERT INTO public.registry_auditentry VALUES (81, '2026-12-01 03:02:33.295754+00', 'tove', 'household', '0006', 'add', NULL, '{"uid": 20006, "left": null, "name": "Bo", "email": "bo@elsewhere.example", "joined": "2026-02-06", "number": "0006", "shares": 1, "language": "sv", "frozen_by": null, "quota_bytes": null, "frozen_since": null, "solidarity_numerator": 1, "solidarity_denominator": 1}');
INSERT INTO public.registry_auditentry VALUES (82, '2026-12-01 03:02:33.307902+00', 'tove', 'mailbox', 'bo@frysboxen.example', 'keep', '{"person": "bo@elsewhere.example"}', '{"person": null}');
INSERT INTO public.registry_auditentry VALUES (83, '2026-12-01 03:02:33.315592+00', 'tove', 'person', 'bo@elsewhere.example', 'move', '{"left": null}', '{"to": "0006", "left": "2026-02-06"}');
INSERT INTO public.registry_auditentry VALUES (84, '2026-12-01 03:02:33.324908+00', 'tove', 'person', 'bo@elsewhere.example', 'add', NULL, '{"left": null, "name": "Bo", "role": "member", "email": "bo@elsewhere.example", "joined": "2026-02-06", "household": "0006"}');
INSERT INTO public.registry_auditentry VALUES (85, '2026-12-01 03:02:33.335634+00', 'tove', 'household', '0004', 'freeze', '{"frozen_by": null, "frozen_since": null}', '{"reason": "owes for too long", "frozen_by": "person", "frozen_since": "2026-02-10"}');
INSERT INTO public.registry_auditentry VALUES (86, '2026-12-01 03:02:33.377275+00', 'tove', 'household', '0005', 'leave', '{"left": null}', '{"left": "2026-02-10"}');
INSERT INTO public.registry_auditentry VALUES (87, '2026-12-01 03:02:33.392193+00', 'tove', 'person', 'eva@elsewhere.example', 'leave', '{"left": null}', '{"left": "2026-02-10"}');
INSERT INTO public.registry_auditentry VALUES (88, '2026-12-01 03:02:33.403618+00', 'tove', 'mailbox', 'eva@frysboxen.example', 'close', '{"state": "active"}', '{"state": "closed"}');


--
-- Data for Name: registry_dkimselector; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_dkimselector VALUES (1, 1, 'c202501', '2025-01-01');
INSERT INTO public.registry_dkimselector VALUES (2, 2, 'c202501', '2025-01-01');
INSERT INTO public.registry_dkimselector VALUES (3, 1, 'c202602', '2026-02-17');
INSERT INTO public.registry_dkimselector VALUES (4, 3, 'c202501', '2025-01-01');
INSERT INTO public.registry_dkimselector VALUES (5, 4, 'c202602', '2026-02-10');


--
-- Data for Name: registry_domain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_domain VALUES (1, 'frysboxen.example', NULL, '', NULL);
INSERT INTO public.registry_domain VALUES (2, 'lists.frysboxen.example', NULL, '', NULL);
INSERT INTO public.registry_domain VALUES (3, 'berg.example', 2, 'e40cd25600d7c4d7d0ce21ffa3604887', '2025-01-01');
INSERT INTO public.registry_domain VALUES (4, 'dahl.example', 4, '7ee622d66da8d290e0214cb9bfc69f12', NULL);


--
-- Data for Name: registry_formerpledge; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_formerpledge VALUES (1, 2, '2026-02-05', 2);


--
-- Data for Name: registry_household; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_household VALUES (1, '0001', 'Almgren', '2025-01-01', NULL, 1, 1, 1, 'en', 'almgren@elsewhere.example', 20001, NULL, NULL, NULL);
INSERT INTO public.registry_household VALUES (3, '0003', 'Sommer', '2025-01-01', NULL, 3, 1, 2, 'sv', 'sommer@elsewhere.example', 20003, NULL, NULL, NULL);
INSERT INTO public.registry_household VALUES (2, '0002', 'Berg', '2025-01-01', NULL, 4, 1, 1, 'de', 'berg@elsewhere.example', 20002, 1000000000, NULL, NULL);
INSERT INTO public.registry_household VALUES (6, '0006', 'Bo', '2026-02-06', NULL, 1, 1, 1, 'sv', 'bo@elsewhere.example', 20006, NULL, NULL, NULL);
INSERT INTO public.registry_household VALUES (4, '0004', 'Dahl', '2025-01-01', NULL, 4, 1, 1, 'en', 'dahl@elsewhere.example', 20004, NULL, '2026-02-10', 'person');
INSERT INTO public.registry_household VALUES (5, '0005', 'Ek', '2025-01-01', '2026-02-10', 5, 1, 1, 'de', 'ek@elsewhere.example', 20005, NULL, NULL, NULL);


--
-- Data for Name: registry_mailbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_mailbox VALUES (1, 'alma@frysboxen.example', 1, 1, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$3nXRtDVJSLVqNxo6QfHysQ$6urKqyREy/90IrOGCC8AlaZNPdkvIj2yIiKBqLBxPqs', NULL, 'active', '[]', true);
INSERT INTO public.registry_mailbox VALUES (3, 'cleo@berg.example', 2, 3, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$wKQIU2QGnL4RXEapYJkyRg$D4U0LNm5Q51GdzqDxg5OCQtdvgcNLLM5ndBpm4iUtDc', NULL, 'active', '[]', true);
INSERT INTO public.registry_mailbox VALUES (4, 'sam@frysboxen.example', 3, 4, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$k0Us24Lm/y4CIF6Mhs0UEQ$MdtcwECC/Kenx5qGm7KhamOLQxRRPimjij2x3iouiNg', NULL, 'active', '[]', true);
INSERT INTO public.registry_mailbox VALUES (5, 'tove@frysboxen.example', 3, 5, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$98ExvufzGPiGDFFCh7Y/lg$qHX2HE6xq6+a9WsPpx+3zWklFr8NwUTQQurzULd4Y7I', NULL, 'active', '[]', true);
INSERT INTO public.registry_mailbox VALUES (6, 'dan@frysboxen.example', 4, 6, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$dNWyxPofLQahmRxfpCWv8g$p9yhee+LzU7rxfBMNaISwGX/GWU8WWInMMuVYNpUY68', NULL, 'active', '[]', true);
INSERT INTO public.registry_mailbox VALUES (8, 'old@frysboxen.example', 1, NULL, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$iBDi6PWVCHzqzRbwY8hXbA$mmZP0SDqEoyCXRIfCx65Xmv67e2IODk0GL6E28V4qhM', NULL, 'closed', '[]', true);
INSERT INTO public.registry_mailbox VALUES (9, 'older@frysboxen.example', 1, NULL, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$xZ7w6hnW0TxnlTfWgXgRzg$mbRcPONSxR+FfRjgexdXVS8yp5/5KiV7YV++7MFO6DI', NULL, 'released', '[]', true);
INSERT INTO public.registry_mailbox VALUES (2, 'bo@frysboxen.example', 1, NULL, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$79cZOnUEH05dok2FwUktMQ$/8nS+mxfEZ/NuBphJAuoBil1/kTTd8SUswOQXy06qj4', NULL, 'active', '["bo@elsewhere.example"]', false);
INSERT INTO public.registry_mailbox VALUES (7, 'eva@frysboxen.example', 5, 7, '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$i1hCNY79oLr+j6/hqIpxcg$QhyU/aZc3UEwKEaw8nW+kBqFkfIDUvIsnrvz/J42hMs', NULL, 'closed', '[]', true);


--
-- Data for Name: registry_mailinglist; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_mailinglist VALUES (1, 'talk@lists.frysboxen.example', 1, '["alma@frysboxen.example"]', '{"digest": true, "footer": "", "others": "refuse", "prefix": "", "archive": "members", "bounces": 5, "posting": "subscribers", "reply_to": "sender", "max_bytes": 1048576, "description": "", "subscription": "open"}', 'c8aaf117e119150216099e2894175b5c$68d29addfcf0586ef637056c669f15b1453254a977064bfcc442a2adf3c24da2', 'active');
INSERT INTO public.registry_mailinglist VALUES (2, 'past@lists.frysboxen.example', NULL, '["alma@frysboxen.example"]', '{"digest": true, "footer": "", "others": "refuse", "prefix": "", "archive": "off", "bounces": 5, "posting": "subscribers", "reply_to": "sender", "max_bytes": 1048576, "description": "", "subscription": "open"}', NULL, 'closed');


--
-- Data for Name: registry_person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_person VALUES (1, 1, 'Alma', 'alma@elsewhere.example', '2025-01-01', NULL, 'member');
INSERT INTO public.registry_person VALUES (3, 2, 'Cleo', 'cleo@elsewhere.example', '2025-01-01', NULL, 'member');
INSERT INTO public.registry_person VALUES (4, 3, 'Sam', 'sam@elsewhere.example', '2025-01-01', NULL, 'sysadmin');
INSERT INTO public.registry_person VALUES (5, 3, 'Tove', 'tove@elsewhere.example', '2025-01-01', NULL, 'treasurer');
INSERT INTO public.registry_person VALUES (6, 4, 'Dan', 'dan@elsewhere.example', '2025-01-01', NULL, 'member');
INSERT INTO public.registry_person VALUES (2, 1, 'Bo', 'bo@elsewhere.example', '2025-01-01', '2026-02-06', 'member');
INSERT INTO public.registry_person VALUES (8, 6, 'Bo', 'bo@elsewhere.example', '2026-02-06', NULL, 'member');
INSERT INTO public.registry_person VALUES (7, 5, 'Eva', 'eva@elsewhere.example', '2025-01-01', '2026-02-10', 'member');


--
-- Data for Name: registry_sftpkey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_sftpkey VALUES (1, 2, 3, 'laptop', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB', 'SHA256:RXm/ruZ0eTzRXKwi1AQEDynB0VgHQ2ac9KPSFdf/YnA', '2025-01-01');


--
-- Data for Name: registry_site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registry_site VALUES (1, 'almgren.example', 1, '[]', 'static', false, false);
INSERT INTO public.registry_site VALUES (2, 'berg.example', 2, '["www.berg.example"]', 'php', false, true);


--
-- Name: billing_bankimport_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_bankimport_id_seq', 1, true);


--
-- Name: billing_cost_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_cost_id_seq', 5, true);


--
-- Name: billing_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_delivery_id_seq', 10, true);


--
-- Name: billing_invoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_invoice_id_seq', 11, true);


--
-- Name: billing_labourdecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_labourdecision_id_seq', 2, true);


--
-- Name: billing_labourentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_labourentry_id_seq', 3, true);


--
-- Name: billing_payment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_payment_id_seq', 6, true);


--
-- Name: billing_paymentmatch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_paymentmatch_id_seq', 5, true);


--
-- Name: billing_reminder_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.billing_reminder_id_seq', 11, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 4, true);


--
-- Name: ledger_journalhead_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_journalhead_id_seq', 1, false);


--
-- Name: ledger_posting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_posting_id_seq', 69, true);


--
-- Name: metering_dailyuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_dailyuse_id_seq', 356, true);


--
-- Name: metering_hoststate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_hoststate_id_seq', 1, true);


--
-- Name: metering_intake_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_intake_id_seq', 3, true);


--
-- Name: metering_quarantinedecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_quarantinedecision_id_seq', 2, true);


--
-- Name: metering_quarantinedreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_quarantinedreading_id_seq', 3, true);


--
-- Name: metering_resource_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.metering_resource_id_seq', 5, true);


--
-- Name: registry_addresshistory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_addresshistory_id_seq', 12, true);


--
-- Name: registry_alias_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_alias_id_seq', 2, true);


--
-- Name: registry_apppassword_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_apppassword_id_seq', 2, true);


--
-- Name: registry_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_auditentry_id_seq', 88, true);


--
-- Name: registry_dkimselector_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_dkimselector_id_seq', 5, true);


--
-- Name: registry_domain_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_domain_id_seq', 4, true);


--
-- Name: registry_formerpledge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_formerpledge_id_seq', 1, true);


--
-- Name: registry_household_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_household_id_seq', 6, true);


--
-- Name: registry_mailbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_mailbox_id_seq', 9, true);


--
-- Name: registry_mailinglist_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_mailinglist_id_seq', 2, true);


--
-- Name: registry_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_person_id_seq', 8, true);


--
-- Name: registry_sftpkey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_sftpkey_id_seq', 1, true);


--
-- Name: registry_site_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registry_site_id_seq', 2, true);


--
-- Name: registry_apppassword app_password_id_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_apppassword
    ADD CONSTRAINT app_password_id_once UNIQUE (mailbox_id, public_id);


--
-- Name: billing_bankimport billing_bankimport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_bankimport
    ADD CONSTRAINT billing_bankimport_pkey PRIMARY KEY (id);


--
-- Name: billing_closedperiod billing_closedperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_closedperiod
    ADD CONSTRAINT billing_closedperiod_pkey PRIMARY KEY (label);


--
-- Name: billing_closedperiod billing_closedperiod_sequence_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_closedperiod
    ADD CONSTRAINT billing_closedperiod_sequence_key UNIQUE (sequence);


--
-- Name: billing_cost billing_cost_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_cost
    ADD CONSTRAINT billing_cost_pkey PRIMARY KEY (id);


--
-- Name: billing_cost billing_cost_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_cost
    ADD CONSTRAINT billing_cost_transaction_id_key UNIQUE (transaction_id);


--
-- Name: billing_delivery billing_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_delivery
    ADD CONSTRAINT billing_delivery_pkey PRIMARY KEY (id);


--
-- Name: billing_invoice billing_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_number_key UNIQUE (number);


--
-- Name: billing_invoice billing_invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_pkey PRIMARY KEY (id);


--
-- Name: billing_invoice billing_invoice_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_transaction_id_key UNIQUE (transaction_id);


--
-- Name: billing_labourdecision billing_labourdecision_cost_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecision_cost_id_key UNIQUE (cost_id);


--
-- Name: billing_labourdecision billing_labourdecision_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecision_entry_id_key UNIQUE (entry_id);


--
-- Name: billing_labourdecision billing_labourdecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecision_pkey PRIMARY KEY (id);


--
-- Name: billing_labourentry billing_labourentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourentry
    ADD CONSTRAINT billing_labourentry_pkey PRIMARY KEY (id);


--
-- Name: billing_numberseries billing_numberseries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_numberseries
    ADD CONSTRAINT billing_numberseries_pkey PRIMARY KEY (name);


--
-- Name: billing_payment billing_payment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_payment
    ADD CONSTRAINT billing_payment_pkey PRIMARY KEY (id);


--
-- Name: billing_payment billing_payment_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_payment
    ADD CONSTRAINT billing_payment_transaction_id_key UNIQUE (transaction_id);


--
-- Name: billing_paymentmatch billing_paymentmatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_pkey PRIMARY KEY (id);


--
-- Name: billing_paymentmatch billing_paymentmatch_reverses_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_reverses_id_key UNIQUE (reverses_id);


--
-- Name: billing_reminder billing_reminder_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_reminder
    ADD CONSTRAINT billing_reminder_pkey PRIMARY KEY (id);


--
-- Name: billing_reminder billing_reminder_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_reminder
    ADD CONSTRAINT billing_reminder_transaction_id_key UNIQUE (transaction_id);


--
-- Name: billing_cost cost_entered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_cost
    ADD CONSTRAINT cost_entered_once UNIQUE (date, supplier, description, pool, amount, currency, service_start, service_end);


--
-- Name: metering_dailyuse daily_use_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_dailyuse
    ADD CONSTRAINT daily_use_once UNIQUE (resource_id, day, household);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: registry_dkimselector dkim_selector_day_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_dkimselector
    ADD CONSTRAINT dkim_selector_day_once UNIQUE (domain_id, signs_from);


--
-- Name: registry_dkimselector dkim_selector_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_dkimselector
    ADD CONSTRAINT dkim_selector_name_once UNIQUE (domain_id, name);


--
-- Name: ledger_closedyear ledger_closedyear_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_closedyear
    ADD CONSTRAINT ledger_closedyear_pkey PRIMARY KEY (year);


--
-- Name: ledger_journalhead ledger_journalhead_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_journalhead
    ADD CONSTRAINT ledger_journalhead_pkey PRIMARY KEY (id);


--
-- Name: ledger_posting ledger_posting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_pkey PRIMARY KEY (id);


--
-- Name: ledger_transaction ledger_transaction_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_transaction
    ADD CONSTRAINT ledger_transaction_hash_key UNIQUE (hash);


--
-- Name: ledger_transaction ledger_transaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_transaction
    ADD CONSTRAINT ledger_transaction_pkey PRIMARY KEY (sequence);


--
-- Name: ledger_transaction ledger_transaction_previous_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_transaction
    ADD CONSTRAINT ledger_transaction_previous_hash_key UNIQUE (previous_hash);


--
-- Name: ledger_transaction ledger_transaction_reverses_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_transaction
    ADD CONSTRAINT ledger_transaction_reverses_id_key UNIQUE (reverses_id);


--
-- Name: metering_dailyuse metering_dailyuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_dailyuse
    ADD CONSTRAINT metering_dailyuse_pkey PRIMARY KEY (id);


--
-- Name: metering_hoststate metering_hoststate_host_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_hoststate
    ADD CONSTRAINT metering_hoststate_host_key UNIQUE (host);


--
-- Name: metering_hoststate metering_hoststate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_hoststate
    ADD CONSTRAINT metering_hoststate_pkey PRIMARY KEY (id);


--
-- Name: metering_intake metering_intake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_intake
    ADD CONSTRAINT metering_intake_pkey PRIMARY KEY (id);


--
-- Name: metering_quarantinedecision metering_quarantinedecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_quarantinedecision
    ADD CONSTRAINT metering_quarantinedecision_pkey PRIMARY KEY (id);


--
-- Name: metering_quarantinedecision metering_quarantinedecision_reading_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_quarantinedecision
    ADD CONSTRAINT metering_quarantinedecision_reading_id_key UNIQUE (reading_id);


--
-- Name: metering_quarantinedreading metering_quarantinedreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_quarantinedreading
    ADD CONSTRAINT metering_quarantinedreading_pkey PRIMARY KEY (id);


--
-- Name: metering_reading metering_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_reading
    ADD CONSTRAINT metering_reading_pkey PRIMARY KEY (hour, resource_id);


--
-- Name: metering_resource metering_resource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_resource
    ADD CONSTRAINT metering_resource_pkey PRIMARY KEY (id);


--
-- Name: billing_payment payment_stored_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_payment
    ADD CONSTRAINT payment_stored_once UNIQUE (entry, "position");


--
-- Name: registry_person person_email_joined_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_person
    ADD CONSTRAINT person_email_joined_once UNIQUE (email, joined);


--
-- Name: registry_formerpledge pledge_changed_once_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_formerpledge
    ADD CONSTRAINT pledge_changed_once_a_day UNIQUE (household_id, until);


--
-- Name: metering_quarantinedreading quarantined_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_quarantinedreading
    ADD CONSTRAINT quarantined_once UNIQUE (host, meter, resource, hour, household, quantity, reason);


--
-- Name: registry_addresshistory registry_addresshistory_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_addresshistory
    ADD CONSTRAINT registry_addresshistory_address_key UNIQUE (address);


--
-- Name: registry_addresshistory registry_addresshistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_addresshistory
    ADD CONSTRAINT registry_addresshistory_pkey PRIMARY KEY (id);


--
-- Name: registry_alias registry_alias_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_alias
    ADD CONSTRAINT registry_alias_address_key UNIQUE (address);


--
-- Name: registry_alias registry_alias_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_alias
    ADD CONSTRAINT registry_alias_pkey PRIMARY KEY (id);


--
-- Name: registry_apppassword registry_apppassword_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_apppassword
    ADD CONSTRAINT registry_apppassword_pkey PRIMARY KEY (id);


--
-- Name: registry_auditentry registry_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_auditentry
    ADD CONSTRAINT registry_auditentry_pkey PRIMARY KEY (id);


--
-- Name: registry_dkimselector registry_dkimselector_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_dkimselector
    ADD CONSTRAINT registry_dkimselector_pkey PRIMARY KEY (id);


--
-- Name: registry_domain registry_domain_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_domain
    ADD CONSTRAINT registry_domain_name_key UNIQUE (name);


--
-- Name: registry_domain registry_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_domain
    ADD CONSTRAINT registry_domain_pkey PRIMARY KEY (id);


--
-- Name: registry_formerpledge registry_formerpledge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_formerpledge
    ADD CONSTRAINT registry_formerpledge_pkey PRIMARY KEY (id);


--
-- Name: registry_household registry_household_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_household
    ADD CONSTRAINT registry_household_number_key UNIQUE (number);


--
-- Name: registry_household registry_household_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_household
    ADD CONSTRAINT registry_household_pkey PRIMARY KEY (id);


--
-- Name: registry_household registry_household_uid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_household
    ADD CONSTRAINT registry_household_uid_key UNIQUE (uid);


--
-- Name: registry_mailbox registry_mailbox_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailbox
    ADD CONSTRAINT registry_mailbox_address_key UNIQUE (address);


--
-- Name: registry_mailbox registry_mailbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailbox
    ADD CONSTRAINT registry_mailbox_pkey PRIMARY KEY (id);


--
-- Name: registry_mailinglist registry_mailinglist_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailinglist
    ADD CONSTRAINT registry_mailinglist_address_key UNIQUE (address);


--
-- Name: registry_mailinglist registry_mailinglist_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailinglist
    ADD CONSTRAINT registry_mailinglist_pkey PRIMARY KEY (id);


--
-- Name: registry_person registry_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_person
    ADD CONSTRAINT registry_person_pkey PRIMARY KEY (id);


--
-- Name: registry_sftpkey registry_sftpkey_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_sftpkey
    ADD CONSTRAINT registry_sftpkey_key_key UNIQUE (key);


--
-- Name: registry_sftpkey registry_sftpkey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_sftpkey
    ADD CONSTRAINT registry_sftpkey_pkey PRIMARY KEY (id);


--
-- Name: registry_site registry_site_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_site
    ADD CONSTRAINT registry_site_name_key UNIQUE (name);


--
-- Name: registry_site registry_site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_site
    ADD CONSTRAINT registry_site_pkey PRIMARY KEY (id);


--
-- Name: billing_reminder reminder_once_per_level; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_reminder
    ADD CONSTRAINT reminder_once_per_level UNIQUE (invoice_id, level);


--
-- Name: metering_resource resource_named_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_resource
    ADD CONSTRAINT resource_named_once UNIQUE (meter, host, name);


--
-- Name: registry_sftpkey sftp_key_label_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_sftpkey
    ADD CONSTRAINT sftp_key_label_once UNIQUE (household_id, label);


--
-- Name: app_password_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX app_password_name_once ON public.registry_apppassword USING btree (mailbox_id, name) WHERE (revoked IS NULL);


--
-- Name: audit_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_subject ON public.registry_auditentry USING btree (kind, subject);


--
-- Name: billing_closedperiod_label_c9558e37_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_closedperiod_label_c9558e37_like ON public.billing_closedperiod USING btree (label varchar_pattern_ops);


--
-- Name: billing_delivery_invoice_id_615b81d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_delivery_invoice_id_615b81d8 ON public.billing_delivery USING btree (invoice_id);


--
-- Name: billing_delivery_reminder_id_10a9402a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_delivery_reminder_id_10a9402a ON public.billing_delivery USING btree (reminder_id);


--
-- Name: billing_invoice_credits_id_1f00d544; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_invoice_credits_id_1f00d544 ON public.billing_invoice USING btree (credits_id);


--
-- Name: billing_invoice_number_b2bb8a8d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_invoice_number_b2bb8a8d_like ON public.billing_invoice USING btree (number varchar_pattern_ops);


--
-- Name: billing_invoice_period_id_97136eef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_invoice_period_id_97136eef ON public.billing_invoice USING btree (period_id);


--
-- Name: billing_invoice_period_id_97136eef_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_invoice_period_id_97136eef_like ON public.billing_invoice USING btree (period_id varchar_pattern_ops);


--
-- Name: billing_labourdecision_person_id_a3d93b83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_labourdecision_person_id_a3d93b83 ON public.billing_labourdecision USING btree (person_id);


--
-- Name: billing_labourentry_person_id_e0ea980c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_labourentry_person_id_e0ea980c ON public.billing_labourentry USING btree (person_id);


--
-- Name: billing_numberseries_name_491a501d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_numberseries_name_491a501d_like ON public.billing_numberseries USING btree (name varchar_pattern_ops);


--
-- Name: billing_payment_file_id_cabacdde; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_payment_file_id_cabacdde ON public.billing_payment USING btree (file_id);


--
-- Name: billing_paymentmatch_invoice_id_1edad3c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_paymentmatch_invoice_id_1edad3c1 ON public.billing_paymentmatch USING btree (invoice_id);


--
-- Name: billing_paymentmatch_other_id_b14b7ebf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_paymentmatch_other_id_b14b7ebf ON public.billing_paymentmatch USING btree (other_id);


--
-- Name: billing_paymentmatch_payment_id_5a022cf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_paymentmatch_payment_id_5a022cf9 ON public.billing_paymentmatch USING btree (payment_id);


--
-- Name: billing_paymentmatch_transaction_id_90c084f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_paymentmatch_transaction_id_90c084f9 ON public.billing_paymentmatch USING btree (transaction_id);


--
-- Name: billing_reminder_invoice_id_8506155d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX billing_reminder_invoice_id_8506155d ON public.billing_reminder USING btree (invoice_id);


--
-- Name: cost_service; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cost_service ON public.billing_cost USING btree (service_start, service_end);


--
-- Name: delivery_attempts_are_counted; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX delivery_attempts_are_counted ON public.billing_delivery USING btree (invoice_id, attempt) WHERE (reminder_id IS NULL);


--
-- Name: delivery_claimed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX delivery_claimed_once ON public.billing_delivery USING btree (invoice_id) WHERE ((reminder_id IS NULL) AND ((state)::text = 'claimed'::text));


--
-- Name: invoice_once_per_period; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX invoice_once_per_period ON public.billing_invoice USING btree (period_id, household) WHERE (credits_id IS NULL);


--
-- Name: ledger_posting_transaction_id_cde13cac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_posting_transaction_id_cde13cac ON public.ledger_posting USING btree (transaction_id);


--
-- Name: ledger_transaction_hash_9a517e8f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_transaction_hash_9a517e8f_like ON public.ledger_transaction USING btree (hash varchar_pattern_ops);


--
-- Name: ledger_transaction_previous_hash_e3733806_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_transaction_previous_hash_e3733806_like ON public.ledger_transaction USING btree (previous_hash varchar_pattern_ops);


--
-- Name: match_household; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_household ON public.billing_paymentmatch USING btree (household);


--
-- Name: metering_hoststate_host_0c179448_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX metering_hoststate_host_0c179448_like ON public.metering_hoststate USING btree (host varchar_pattern_ops);


--
-- Name: payment_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payment_account ON public.billing_payment USING btree (account);


--
-- Name: person_in_one_household; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_in_one_household ON public.registry_person USING btree (email) WHERE ("left" IS NULL);


--
-- Name: posting_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX posting_account ON public.ledger_posting USING btree (account, currency);


--
-- Name: registry_addresshistory_address_6b00278b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_addresshistory_address_6b00278b_like ON public.registry_addresshistory USING btree (address varchar_pattern_ops);


--
-- Name: registry_addresshistory_household_id_4549e5bb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_addresshistory_household_id_4549e5bb ON public.registry_addresshistory USING btree (household_id);


--
-- Name: registry_addresshistory_person_id_01405b9d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_addresshistory_person_id_01405b9d ON public.registry_addresshistory USING btree (person_id);


--
-- Name: registry_alias_address_279a14f4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_alias_address_279a14f4_like ON public.registry_alias USING btree (address varchar_pattern_ops);


--
-- Name: registry_alias_household_id_6eb7c392; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_alias_household_id_6eb7c392 ON public.registry_alias USING btree (household_id);


--
-- Name: registry_apppassword_mailbox_id_83f1f3b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_apppassword_mailbox_id_83f1f3b5 ON public.registry_apppassword USING btree (mailbox_id);


--
-- Name: registry_dkimselector_domain_id_cfba4436; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_dkimselector_domain_id_cfba4436 ON public.registry_dkimselector USING btree (domain_id);


--
-- Name: registry_domain_household_id_ce04b056; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_domain_household_id_ce04b056 ON public.registry_domain USING btree (household_id);


--
-- Name: registry_domain_name_670517d2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_domain_name_670517d2_like ON public.registry_domain USING btree (name varchar_pattern_ops);


--
-- Name: registry_formerpledge_household_id_394e1eca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_formerpledge_household_id_394e1eca ON public.registry_formerpledge USING btree (household_id);


--
-- Name: registry_household_number_e2e04338_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_household_number_e2e04338_like ON public.registry_household USING btree (number varchar_pattern_ops);


--
-- Name: registry_mailbox_address_5fd1fd1c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_mailbox_address_5fd1fd1c_like ON public.registry_mailbox USING btree (address varchar_pattern_ops);


--
-- Name: registry_mailbox_household_id_321bac4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_mailbox_household_id_321bac4d ON public.registry_mailbox USING btree (household_id);


--
-- Name: registry_mailbox_person_id_70e22023; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_mailbox_person_id_70e22023 ON public.registry_mailbox USING btree (person_id);


--
-- Name: registry_mailinglist_address_52ea8fa6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_mailinglist_address_52ea8fa6_like ON public.registry_mailinglist USING btree (address varchar_pattern_ops);


--
-- Name: registry_mailinglist_household_id_41dfbfe1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_mailinglist_household_id_41dfbfe1 ON public.registry_mailinglist USING btree (household_id);


--
-- Name: registry_person_household_id_6c47d043; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_person_household_id_6c47d043 ON public.registry_person USING btree (household_id);


--
-- Name: registry_sftpkey_household_id_07e152ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_sftpkey_household_id_07e152ef ON public.registry_sftpkey USING btree (household_id);


--
-- Name: registry_sftpkey_key_3bb58c72_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_sftpkey_key_3bb58c72_like ON public.registry_sftpkey USING btree (key text_pattern_ops);


--
-- Name: registry_sftpkey_person_id_e1199f8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_sftpkey_person_id_e1199f8b ON public.registry_sftpkey USING btree (person_id);


--
-- Name: registry_site_household_id_dd18a12f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_site_household_id_dd18a12f ON public.registry_site USING btree (household_id);


--
-- Name: registry_site_name_9d55b552_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registry_site_name_9d55b552_like ON public.registry_site USING btree (name varchar_pattern_ops);


--
-- Name: reminder_attempts_are_counted; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reminder_attempts_are_counted ON public.billing_delivery USING btree (reminder_id, attempt) WHERE (reminder_id IS NOT NULL);


--
-- Name: reminder_claimed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reminder_claimed_once ON public.billing_delivery USING btree (reminder_id) WHERE ((reminder_id IS NOT NULL) AND ((state)::text = 'claimed'::text));


--
-- Name: billing_bankimport billing_bankimport_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_bankimport_no_delete BEFORE DELETE ON public.billing_bankimport FOR EACH ROW EXECUTE FUNCTION public.billing_bankimport_no_delete();


--
-- Name: billing_bankimport billing_bankimport_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_bankimport_no_update BEFORE UPDATE ON public.billing_bankimport FOR EACH ROW EXECUTE FUNCTION public.billing_bankimport_no_update();


--
-- Name: billing_closedperiod billing_closedperiod_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_closedperiod_no_delete BEFORE DELETE ON public.billing_closedperiod FOR EACH ROW EXECUTE FUNCTION public.billing_closedperiod_no_delete();


--
-- Name: billing_closedperiod billing_closedperiod_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_closedperiod_no_update BEFORE UPDATE ON public.billing_closedperiod FOR EACH ROW EXECUTE FUNCTION public.billing_closedperiod_no_update();


--
-- Name: billing_cost billing_cost_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_cost_no_delete BEFORE DELETE ON public.billing_cost FOR EACH ROW EXECUTE FUNCTION public.billing_cost_no_delete();


--
-- Name: billing_cost billing_cost_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_cost_no_update BEFORE UPDATE ON public.billing_cost FOR EACH ROW EXECUTE FUNCTION public.billing_cost_no_update();


--
-- Name: billing_delivery billing_delivery_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_delivery_no_delete BEFORE DELETE ON public.billing_delivery FOR EACH ROW EXECUTE FUNCTION public.billing_delivery_no_delete();


--
-- Name: billing_delivery billing_delivery_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_delivery_no_update BEFORE UPDATE ON public.billing_delivery FOR EACH ROW EXECUTE FUNCTION public.billing_delivery_no_update();


--
-- Name: billing_invoice billing_invoice_credited; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_invoice_credited BEFORE INSERT ON public.billing_invoice FOR EACH ROW EXECUTE FUNCTION public.billing_invoice_credited();


--
-- Name: billing_invoice billing_invoice_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_invoice_no_delete BEFORE DELETE ON public.billing_invoice FOR EACH ROW EXECUTE FUNCTION public.billing_invoice_no_delete();


--
-- Name: billing_invoice billing_invoice_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_invoice_no_update BEFORE UPDATE ON public.billing_invoice FOR EACH ROW EXECUTE FUNCTION public.billing_invoice_no_update();


--
-- Name: billing_labourdecision billing_labourdecision_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_labourdecision_no_delete BEFORE DELETE ON public.billing_labourdecision FOR EACH ROW EXECUTE FUNCTION public.billing_labourdecision_no_delete();


--
-- Name: billing_labourdecision billing_labourdecision_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_labourdecision_no_update BEFORE UPDATE ON public.billing_labourdecision FOR EACH ROW EXECUTE FUNCTION public.billing_labourdecision_no_update();


--
-- Name: billing_labourentry billing_labourentry_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_labourentry_no_delete BEFORE DELETE ON public.billing_labourentry FOR EACH ROW EXECUTE FUNCTION public.billing_labourentry_no_delete();


--
-- Name: billing_labourentry billing_labourentry_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_labourentry_no_update BEFORE UPDATE ON public.billing_labourentry FOR EACH ROW EXECUTE FUNCTION public.billing_labourentry_no_update();


--
-- Name: billing_payment billing_payment_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_payment_no_delete BEFORE DELETE ON public.billing_payment FOR EACH ROW EXECUTE FUNCTION public.billing_payment_no_delete();


--
-- Name: billing_payment billing_payment_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_payment_no_update BEFORE UPDATE ON public.billing_payment FOR EACH ROW EXECUTE FUNCTION public.billing_payment_no_update();


--
-- Name: billing_paymentmatch billing_paymentmatch_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_paymentmatch_no_delete BEFORE DELETE ON public.billing_paymentmatch FOR EACH ROW EXECUTE FUNCTION public.billing_paymentmatch_no_delete();


--
-- Name: billing_paymentmatch billing_paymentmatch_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_paymentmatch_no_update BEFORE UPDATE ON public.billing_paymentmatch FOR EACH ROW EXECUTE FUNCTION public.billing_paymentmatch_no_update();


--
-- Name: billing_reminder billing_reminder_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_reminder_no_delete BEFORE DELETE ON public.billing_reminder FOR EACH ROW EXECUTE FUNCTION public.billing_reminder_no_delete();


--
-- Name: billing_reminder billing_reminder_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER billing_reminder_no_update BEFORE UPDATE ON public.billing_reminder FOR EACH ROW EXECUTE FUNCTION public.billing_reminder_no_update();


--
-- Name: ledger_closedyear ledger_closedyear_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_closedyear_no_delete BEFORE DELETE ON public.ledger_closedyear FOR EACH ROW EXECUTE FUNCTION public.ledger_closedyear_no_delete();


--
-- Name: ledger_closedyear ledger_closedyear_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_closedyear_no_update BEFORE UPDATE ON public.ledger_closedyear FOR EACH ROW EXECUTE FUNCTION public.ledger_closedyear_no_update();


--
-- Name: ledger_posting ledger_posting_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_posting_no_delete BEFORE DELETE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.ledger_posting_no_delete();


--
-- Name: ledger_posting ledger_posting_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_posting_no_update BEFORE UPDATE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.ledger_posting_no_update();


--
-- Name: ledger_transaction ledger_transaction_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_transaction_no_delete BEFORE DELETE ON public.ledger_transaction FOR EACH ROW EXECUTE FUNCTION public.ledger_transaction_no_delete();


--
-- Name: ledger_transaction ledger_transaction_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_transaction_no_update BEFORE UPDATE ON public.ledger_transaction FOR EACH ROW EXECUTE FUNCTION public.ledger_transaction_no_update();


--
-- Name: metering_quarantinedecision metering_quarantinedecision_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER metering_quarantinedecision_no_delete BEFORE DELETE ON public.metering_quarantinedecision FOR EACH ROW EXECUTE FUNCTION public.metering_quarantinedecision_no_delete();


--
-- Name: metering_quarantinedecision metering_quarantinedecision_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER metering_quarantinedecision_no_update BEFORE UPDATE ON public.metering_quarantinedecision FOR EACH ROW EXECUTE FUNCTION public.metering_quarantinedecision_no_update();


--
-- Name: registry_addresshistory registry_addresshistory_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_addresshistory_no_delete BEFORE DELETE ON public.registry_addresshistory FOR EACH ROW EXECUTE FUNCTION public.registry_addresshistory_no_delete();


--
-- Name: registry_addresshistory registry_addresshistory_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_addresshistory_no_update BEFORE UPDATE ON public.registry_addresshistory FOR EACH ROW EXECUTE FUNCTION public.registry_addresshistory_no_update();


--
-- Name: registry_alias registry_alias_not_in_mailbox_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_alias_not_in_mailbox_insert BEFORE INSERT ON public.registry_alias FOR EACH ROW EXECUTE FUNCTION public.registry_alias_not_in_mailbox_insert();


--
-- Name: registry_alias registry_alias_not_in_mailbox_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_alias_not_in_mailbox_update BEFORE UPDATE OF address ON public.registry_alias FOR EACH ROW EXECUTE FUNCTION public.registry_alias_not_in_mailbox_update();


--
-- Name: registry_alias registry_alias_not_in_mailinglist_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_alias_not_in_mailinglist_insert BEFORE INSERT ON public.registry_alias FOR EACH ROW EXECUTE FUNCTION public.registry_alias_not_in_mailinglist_insert();


--
-- Name: registry_alias registry_alias_not_in_mailinglist_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_alias_not_in_mailinglist_update BEFORE UPDATE OF address ON public.registry_alias FOR EACH ROW EXECUTE FUNCTION public.registry_alias_not_in_mailinglist_update();


--
-- Name: registry_auditentry registry_auditentry_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_auditentry_no_delete BEFORE DELETE ON public.registry_auditentry FOR EACH ROW EXECUTE FUNCTION public.registry_auditentry_no_delete();


--
-- Name: registry_auditentry registry_auditentry_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_auditentry_no_update BEFORE UPDATE ON public.registry_auditentry FOR EACH ROW EXECUTE FUNCTION public.registry_auditentry_no_update();


--
-- Name: registry_formerpledge registry_formerpledge_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_formerpledge_no_delete BEFORE DELETE ON public.registry_formerpledge FOR EACH ROW EXECUTE FUNCTION public.registry_formerpledge_no_delete();


--
-- Name: registry_formerpledge registry_formerpledge_no_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_formerpledge_no_update BEFORE UPDATE ON public.registry_formerpledge FOR EACH ROW EXECUTE FUNCTION public.registry_formerpledge_no_update();


--
-- Name: registry_mailbox registry_mailbox_not_in_alias_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailbox_not_in_alias_insert BEFORE INSERT ON public.registry_mailbox FOR EACH ROW EXECUTE FUNCTION public.registry_mailbox_not_in_alias_insert();


--
-- Name: registry_mailbox registry_mailbox_not_in_alias_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailbox_not_in_alias_update BEFORE UPDATE OF address ON public.registry_mailbox FOR EACH ROW EXECUTE FUNCTION public.registry_mailbox_not_in_alias_update();


--
-- Name: registry_mailbox registry_mailbox_not_in_mailinglist_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailbox_not_in_mailinglist_insert BEFORE INSERT ON public.registry_mailbox FOR EACH ROW EXECUTE FUNCTION public.registry_mailbox_not_in_mailinglist_insert();


--
-- Name: registry_mailbox registry_mailbox_not_in_mailinglist_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailbox_not_in_mailinglist_update BEFORE UPDATE OF address ON public.registry_mailbox FOR EACH ROW EXECUTE FUNCTION public.registry_mailbox_not_in_mailinglist_update();


--
-- Name: registry_mailinglist registry_mailinglist_not_in_alias_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailinglist_not_in_alias_insert BEFORE INSERT ON public.registry_mailinglist FOR EACH ROW EXECUTE FUNCTION public.registry_mailinglist_not_in_alias_insert();


--
-- Name: registry_mailinglist registry_mailinglist_not_in_alias_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailinglist_not_in_alias_update BEFORE UPDATE OF address ON public.registry_mailinglist FOR EACH ROW EXECUTE FUNCTION public.registry_mailinglist_not_in_alias_update();


--
-- Name: registry_mailinglist registry_mailinglist_not_in_mailbox_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailinglist_not_in_mailbox_insert BEFORE INSERT ON public.registry_mailinglist FOR EACH ROW EXECUTE FUNCTION public.registry_mailinglist_not_in_mailbox_insert();


--
-- Name: registry_mailinglist registry_mailinglist_not_in_mailbox_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER registry_mailinglist_not_in_mailbox_update BEFORE UPDATE OF address ON public.registry_mailinglist FOR EACH ROW EXECUTE FUNCTION public.registry_mailinglist_not_in_mailbox_update();


--
-- Name: billing_cost billing_cost_transaction_id_b4c527a6_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_cost
    ADD CONSTRAINT billing_cost_transaction_id_b4c527a6_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_delivery billing_delivery_invoice_id_615b81d8_fk_billing_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_delivery
    ADD CONSTRAINT billing_delivery_invoice_id_615b81d8_fk_billing_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.billing_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_delivery billing_delivery_reminder_id_10a9402a_fk_billing_reminder_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_delivery
    ADD CONSTRAINT billing_delivery_reminder_id_10a9402a_fk_billing_reminder_id FOREIGN KEY (reminder_id) REFERENCES public.billing_reminder(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_invoice billing_invoice_credits_id_1f00d544_fk_billing_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_credits_id_1f00d544_fk_billing_invoice_id FOREIGN KEY (credits_id) REFERENCES public.billing_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_invoice billing_invoice_period_id_97136eef_fk_billing_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_period_id_97136eef_fk_billing_c FOREIGN KEY (period_id) REFERENCES public.billing_closedperiod(label) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_invoice billing_invoice_transaction_id_0f751039_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_invoice
    ADD CONSTRAINT billing_invoice_transaction_id_0f751039_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_labourdecision billing_labourdecisi_entry_id_29f0ff2f_fk_billing_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecisi_entry_id_29f0ff2f_fk_billing_l FOREIGN KEY (entry_id) REFERENCES public.billing_labourentry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_labourdecision billing_labourdecision_cost_id_b67cd966_fk_billing_cost_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecision_cost_id_b67cd966_fk_billing_cost_id FOREIGN KEY (cost_id) REFERENCES public.billing_cost(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_labourdecision billing_labourdecision_person_id_a3d93b83_fk_registry_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourdecision
    ADD CONSTRAINT billing_labourdecision_person_id_a3d93b83_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_labourentry billing_labourentry_person_id_e0ea980c_fk_registry_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_labourentry
    ADD CONSTRAINT billing_labourentry_person_id_e0ea980c_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_payment billing_payment_file_id_cabacdde_fk_billing_bankimport_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_payment
    ADD CONSTRAINT billing_payment_file_id_cabacdde_fk_billing_bankimport_id FOREIGN KEY (file_id) REFERENCES public.billing_bankimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_payment billing_payment_transaction_id_010da732_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_payment
    ADD CONSTRAINT billing_payment_transaction_id_010da732_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_paymentmatch billing_paymentmatch_invoice_id_1edad3c1_fk_billing_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_invoice_id_1edad3c1_fk_billing_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.billing_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_paymentmatch billing_paymentmatch_other_id_b14b7ebf_fk_billing_payment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_other_id_b14b7ebf_fk_billing_payment_id FOREIGN KEY (other_id) REFERENCES public.billing_payment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_paymentmatch billing_paymentmatch_payment_id_5a022cf9_fk_billing_payment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_payment_id_5a022cf9_fk_billing_payment_id FOREIGN KEY (payment_id) REFERENCES public.billing_payment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_paymentmatch billing_paymentmatch_reverses_id_25d91921_fk_billing_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_reverses_id_25d91921_fk_billing_p FOREIGN KEY (reverses_id) REFERENCES public.billing_paymentmatch(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_paymentmatch billing_paymentmatch_transaction_id_90c084f9_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_paymentmatch
    ADD CONSTRAINT billing_paymentmatch_transaction_id_90c084f9_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_reminder billing_reminder_invoice_id_8506155d_fk_billing_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_reminder
    ADD CONSTRAINT billing_reminder_invoice_id_8506155d_fk_billing_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.billing_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: billing_reminder billing_reminder_transaction_id_58c29af4_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.billing_reminder
    ADD CONSTRAINT billing_reminder_transaction_id_58c29af4_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_posting ledger_posting_transaction_id_cde13cac_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_transaction_id_cde13cac_fk_ledger_tr FOREIGN KEY (transaction_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_transaction ledger_transaction_reverses_id_f312c56d_fk_ledger_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_transaction
    ADD CONSTRAINT ledger_transaction_reverses_id_f312c56d_fk_ledger_tr FOREIGN KEY (reverses_id) REFERENCES public.ledger_transaction(sequence) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: metering_quarantinedecision metering_quarantined_reading_id_d1423120_fk_metering_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.metering_quarantinedecision
    ADD CONSTRAINT metering_quarantined_reading_id_d1423120_fk_metering_ FOREIGN KEY (reading_id) REFERENCES public.metering_quarantinedreading(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_addresshistory registry_addresshist_household_id_4549e5bb_fk_registry_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_addresshistory
    ADD CONSTRAINT registry_addresshist_household_id_4549e5bb_fk_registry_ FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_addresshistory registry_addresshist_person_id_01405b9d_fk_registry_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_addresshistory
    ADD CONSTRAINT registry_addresshist_person_id_01405b9d_fk_registry_ FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_alias registry_alias_household_id_6eb7c392_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_alias
    ADD CONSTRAINT registry_alias_household_id_6eb7c392_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_apppassword registry_apppassword_mailbox_id_83f1f3b5_fk_registry_mailbox_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_apppassword
    ADD CONSTRAINT registry_apppassword_mailbox_id_83f1f3b5_fk_registry_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.registry_mailbox(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_dkimselector registry_dkimselector_domain_id_cfba4436_fk_registry_domain_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_dkimselector
    ADD CONSTRAINT registry_dkimselector_domain_id_cfba4436_fk_registry_domain_id FOREIGN KEY (domain_id) REFERENCES public.registry_domain(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_domain registry_domain_household_id_ce04b056_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_domain
    ADD CONSTRAINT registry_domain_household_id_ce04b056_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_formerpledge registry_formerpledg_household_id_394e1eca_fk_registry_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_formerpledge
    ADD CONSTRAINT registry_formerpledg_household_id_394e1eca_fk_registry_ FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_mailbox registry_mailbox_household_id_321bac4d_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailbox
    ADD CONSTRAINT registry_mailbox_household_id_321bac4d_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_mailbox registry_mailbox_person_id_70e22023_fk_registry_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailbox
    ADD CONSTRAINT registry_mailbox_person_id_70e22023_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_mailinglist registry_mailinglist_household_id_41dfbfe1_fk_registry_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_mailinglist
    ADD CONSTRAINT registry_mailinglist_household_id_41dfbfe1_fk_registry_ FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_person registry_person_household_id_6c47d043_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_person
    ADD CONSTRAINT registry_person_household_id_6c47d043_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_sftpkey registry_sftpkey_household_id_07e152ef_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_sftpkey
    ADD CONSTRAINT registry_sftpkey_household_id_07e152ef_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_sftpkey registry_sftpkey_person_id_e1199f8b_fk_registry_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_sftpkey
    ADD CONSTRAINT registry_sftpkey_person_id_e1199f8b_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registry_site registry_site_household_id_dd18a12f_fk_registry_household_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registry_site
    ADD CONSTRAINT registry_site_household_id_dd18a12f_fk_registry_household_id FOREIGN KEY (household_id) REFERENCES public.registry_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


